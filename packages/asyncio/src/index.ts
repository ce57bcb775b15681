export * from './errors.ts';
export { exceptStar } from './except-star.ts';
export type { Clause } from './except-star.ts';
export { BaseExceptionGroup, ExceptionGroup, exceptionGroup, isBaseException } from './exception-group.ts';
export type { Matcher } from './exception-group.ts';
export { Context, ContextVar, Token, copyContext } from './context.ts';
export { awaitable } from './kernel/awaitable.ts';
export type { Awaitable, CustomAwaitable } from './kernel/awaitable.ts';
export { Coroutine, coroutine, isCoroutine } from './kernel/coroutine.ts';
export { AsyncGeneratorObject } from './kernel/async-generator.ts';
export { getRunningLoop } from './kernel/running.ts';
export { Future, isFuture } from './future.ts';
export { Task } from './task.ts';
export type { TaskOptions } from './task.ts';
export { allTasks, createTask, currentTask } from './create-task.ts';
export { ensureFuture } from './ensure-future.ts';
export { sleep } from './sleep.ts';
export { abortable, cancelOnAbort } from './interop/abort-signal.ts';
export type { Signal } from './interop/abort-signal.ts';
export { gather } from './gather.ts';
export { ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait } from './wait.ts';
export type { ReturnWhen, WaitOptions } from './wait.ts';
export { waitFor } from './wait-for.ts';
export { Timeout, timeout, timeoutAt } from './timeout.ts';
export { shield } from './shield.ts';
export { aiter, anext } from './iteration.ts';
export type { AwaitableIterable, AwaitableIterator } from './iteration.ts';
export { isAwaitable } from './kernel/is-awaitable.ts';
export { aclosing } from './contexts/aclosing.ts';
export { asyncContextManager } from './contexts/async-context-manager.ts';
export type { AsyncGeneratorContextManager } from './contexts/async-context-manager.ts';
export { AsyncExitStack } from './contexts/async-exit-stack.ts';
export { asyncWith, withAsync } from './contexts/async-with.ts';
export { contextManager } from './contexts/context-manager.ts';
export type { GeneratorContextManager } from './contexts/context-manager.ts';
export { ExitStack } from './contexts/exit-stack.ts';
export type { AsyncContextManager, ContextManager, Enterable, SyncEnterable } from './contexts/manager.ts';
export { withContext } from './contexts/with-context.ts';
export { AsCompleted, asCompleted } from './as-completed.ts';
export { TaskGroup } from './task-group.ts';
export { createEagerTaskFactory, eagerTaskFactory } from './eager.ts';
export { captureCallGraph, formatCallGraph } from './call-graph.ts';
export type { FutureCallGraph } from './call-graph.ts';
export { Queue } from './queues/queue.ts';
export { LifoQueue } from './queues/lifo-queue.ts';
export { PriorityQueue } from './queues/priority-queue.ts';
export { Barrier } from './sync/barrier.ts';
export { Condition } from './sync/condition.ts';
export { Event } from './sync/event.ts';
export { Lock } from './sync/lock.ts';
export { BoundedSemaphore, Semaphore } from './sync/semaphore.ts';
export { EventLoop } from './loop/event-loop.ts';
export type { LoopOptions, TaskFactory } from './loop/options.ts';
export type { ExceptionContext, ExceptionHandler } from './loop/exception-handler.ts';
export { Handle, TimerHandle } from './loop/handle.ts';
export { VirtualClockLoop } from './loop/virtual-clock-loop.ts';
export { RealTimeLoop } from './loop/real-time-loop.ts';
export type { Platform } from './loop/platform.ts';
export { LoopLimitError } from './loop/limits.ts';
export type { LoopLimits } from './loop/limits.ts';
export { DeadlockError } from './loop/deadlock.ts';
export type { StuckTask } from './loop/deadlock.ts';
export {
  EventLoopPolicy,
  getEventLoop,
  getEventLoopPolicy,
  newEventLoop,
  setEventLoop,
  setEventLoopPolicy,
} from './loop/policy.ts';
export { Runner } from './run/runner.ts';
export type { RunnerOptions } from './run/runner.ts';
export { run, runAsync } from './run/run.ts';
export type { RunOptions } from './run/run.ts';
export { SlicedRun } from './run/sliced-run.ts';
export type { SliceState } from './run/sliced-run.ts';
export { TraceRing } from './trace/ring.ts';
export type { DoneState, TraceEvent, TraceSink } from './trace/event.ts';
