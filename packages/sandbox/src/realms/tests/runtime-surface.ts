/**
 * Members of the classes by which one could steer a loop or end a task. What is not named here a submission can neither
 * see nor call; classes that are not named here show all their methods.
 */
const FUTURE = [
  'done',
  'cancelled',
  'result',
  'exception',
  'setResult',
  'setException',
  'cancel',
  'addDoneCallback',
  'removeDoneCallback',
  'getLoop',
];

const LOOP = [
  'time',
  'callSoon',
  'callSoonThreadsafe',
  'callLater',
  'callAt',
  'createFuture',
  'createTask',
  'runForever',
  'runUntilComplete',
  'stop',
  'close',
  'isRunning',
  'isClosed',
  'shutdownAsyncgens',
  'getDebug',
  'setDebug',
  'getTaskFactory',
  'getExceptionHandler',
  'setExceptionHandler',
  'callExceptionHandler',
  'defaultExceptionHandler',
];

const QUEUE = [
  'maxsize',
  'qsize',
  'empty',
  'full',
  'put',
  'putNowait',
  'get',
  'getNowait',
  'taskDone',
  'join',
  'shutdown',
];

const LOCK = ['locked', 'acquire', 'release', 'aenter', 'aexit'];

const GENERATOR = ['next', 'throw', 'return', 'asend', 'athrow', 'aclose', 'name'];

export const MEMBERS: Record<string, readonly PropertyKey[]> = {
  Coroutine: ['name', 'send', 'throw', 'close', Symbol.iterator],
  AsyncGeneratorObject: [...GENERATOR, Symbol.asyncIterator, Symbol.asyncDispose],
  Future: [...FUTURE, Symbol.iterator],
  Task: [
    'name',
    'getName',
    'setName',
    'getContext',
    'setResult',
    'setException',
    'cancel',
    'cancelling',
    'uncancel',
  ],
  AsCompleted: [Symbol.iterator, Symbol.asyncIterator],
  Timeout: ['when', 'reschedule', 'expired', 'aenter', 'aexit'],
  TaskGroup: ['createTask', 'aenter', 'aexit'],
  Queue: QUEUE,
  LifoQueue: [],
  PriorityQueue: [],
  Lock: LOCK,
  Event: ['isSet', 'set', 'clear', 'wait'],
  Condition: [...LOCK, 'wait', 'waitFor', 'notify', 'notifyAll'],
  Semaphore: LOCK,
  BoundedSemaphore: ['release'],
  Barrier: ['parties', 'nWaiting', 'broken', 'wait', 'reset', 'abort', 'aenter', 'aexit'],
  ExitStack: ['enter', 'exit', 'enterContext', 'push', 'callback', 'popAll', 'close', Symbol.dispose],
  AsyncExitStack: [
    'aenter',
    'aexit',
    'enterAsyncContext',
    'enterContext',
    'push',
    'pushAsyncExit',
    'callback',
    'pushAsyncCallback',
    'popAll',
    'aclose',
    Symbol.asyncDispose,
  ],
  EventLoop: LOOP,
  VirtualClockLoop: LOOP,
  Handle: ['cancel', 'cancelled'],
  TimerHandle: ['cancel', 'cancelled', 'when'],
  Context: ['run', 'copy', 'get', 'has', 'size'],
  ContextVar: ['get', 'set', 'reset', 'name'],
  Token: ['variable', 'oldValue', 'enter', 'exit', Symbol.dispose],
  Runner: ['getLoop', 'run', 'close', 'enter', 'exit', Symbol.dispose, Symbol.asyncDispose],
};

/** Fields, which belong to each instance and are read every time. */
export const FIELDS: Record<string, readonly string[]> = {
  Coroutine: ['name'],
  AsyncGeneratorObject: ['name'],
  ContextVar: ['name'],
  Token: ['variable', 'oldValue'],
  Queue: ['maxsize'],
};

/** Exports that steer the runtime from outside. A submission that had them could steer its own test. */
export const NEVER_SHOWN: ReadonlySet<string> = new Set([
  'EventLoopPolicy',
  'getEventLoopPolicy',
  'setEventLoop',
  'setEventLoopPolicy',
  'RealTimeLoop',
  'runAsync',
  'SlicedRun',
  'TraceRing',
]);
