import { RuntimeError } from './errors.ts';
import type { Future } from './future.ts';
import { runningLoop } from './kernel/running.ts';
import { Task } from './task.ts';

/** One task or future, the coroutines in it, and everything that waits for it. */
export interface FutureCallGraph {
  future: Future;
  /** Names of the coroutines that await each other, innermost first. */
  callStack: string[];
  awaitedBy: FutureCallGraph[];
}

/**
 * Who waits for whom, from `future` (by default the current task) upwards.
 * https://docs.python.org/3/library/asyncio-graph.html
 *
 * @example
 * captureCallGraph(task)?.awaitedBy; // who waits for it
 */
export function captureCallGraph(future?: Future<never> | Future): FutureCallGraph {
  const start = future ?? runningLoop()?.currentTask ?? null;
  if (start === null) throw new RuntimeError('captureCallGraph() needs a future outside of a task');
  return graphOf(start, new Set());
}

/**
 * The graph as indented lines.
 * https://docs.python.org/3/library/asyncio-graph.html#asyncio.format_call_graph
 *
 * @example
 * console.log(formatCallGraph(task));
 */
export function formatCallGraph(future?: Future<never> | Future): string {
  const lines: string[] = [];
  const write = (graph: FutureCallGraph, depth: number): void => {
    const indent = '  '.repeat(depth);
    lines.push(`${indent}* ${graph.future.describe()}`);
    for (const name of graph.callStack) lines.push(`${indent}  + ${name}()`);
    for (const waiter of graph.awaitedBy) write(waiter, depth + 1);
  };
  write(captureCallGraph(future), 0);
  return lines.join('\n');
}

/** Tasks that wait in a circle are not followed twice. */
function graphOf(future: Future, seen: Set<Future>): FutureCallGraph {
  seen.add(future);
  const direct = future.wakers().filter((waker) => waker instanceof Task);
  const waiters = [...new Set([...direct, ...(future.awaitedBy ?? [])])].filter((task) => !seen.has(task));
  return {
    future,
    callStack: future instanceof Task ? stackOf(future) : [],
    awaitedBy: waiters.map((task) => graphOf(task, seen)),
  };
}

function stackOf(task: Task): string[] {
  const names: string[] = [];
  for (let frame = task.top; frame !== null; frame = frame.caller) names.push(frame.name);
  return names;
}
