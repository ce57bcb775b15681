import {
  AsyncExitStack,
  Barrier,
  BoundedSemaphore,
  Condition,
  ContextVar,
  Event,
  LifoQueue,
  Lock,
  PriorityQueue,
  Queue,
  RuntimeError,
  TimeoutError,
  ValueError,
  anext,
  asyncContextManager,
  asyncWith,
  createTask,
  getRunningLoop,
  shield,
  sleep,
  timeout,
  waitFor,
} from '@yieldpoint/asyncio';
import type { AsyncGeneratorObject, EventLoop, Future, Handle, Task, Token } from '@yieldpoint/asyncio';
import { generator, repr } from '../prelude.ts';

const variable = new ContextVar('var', { default: '-' });

export function show(error: unknown): string {
  const { name, message, cause } = error as Error;
  return `${name}:${message}${cause === undefined ? '' : `<${(cause as Error).name}`}`;
}

/** What the tasks of one program share. The same numbers are drawn in the same order as in sharing.py. */
export class World {
  #state: number;
  readonly out: string[] = [];
  readonly loop: EventLoop = getRunningLoop();
  count = 0;
  readonly tasks: Task<number>[] = [];
  readonly handles: Handle[] = [];
  readonly tokens = new Map<number, Token<string>>();
  future: Future<string> = this.loop.createFuture();
  readonly lock = new Lock();
  readonly event = new Event();
  readonly condition = new Condition();
  readonly semaphore = new BoundedSemaphore(2);
  readonly barrier: Barrier;
  readonly queue: Queue<number>;
  values: AsyncGeneratorObject<unknown>;

  constructor(seed: number) {
    this.#state = (seed % 2147483646) + 1;
    this.barrier = new Barrier(2 + this.n(2));
    const Kind = [Queue, LifoQueue, PriorityQueue][this.n(3)] as typeof Queue<number>;
    this.queue = new Kind(this.n(3));
    this.values = generator(numbers(this));
  }

  n(k: number): number {
    this.#state = (this.#state * 16807) % 2147483647;
    return (this.#state >> 4) % k;
  }

  delay(): number {
    return [0, 0, 0.1, 0.2, 0.3, -1][this.n(6)] as number;
  }

  log(...told: unknown[]): void {
    const words = told.map((one) => (typeof one === 'string' ? one : repr(one)));
    this.out.push(`${words.join(' ')}@${Math.round(this.loop.time() * 10)}`);
  }
}

async function* numbers(w: World): AsyncGenerator<unknown, void, unknown> {
  let i = 0;
  try {
    while (i < 6) {
      await sleep(w.delay());
      let got: unknown;
      try {
        got = yield i;
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        w.log('gen', show(error));
        got = yield 'caught';
      }
      if (got) w.log('sent', got);
      i += 1;
    }
  } finally {
    w.log('closing');
    await sleep(0.1);
    w.log('closed');
  }
}

const manager = asyncContextManager(async function* (w: World, name: string, mode: number) {
  w.log('>', name);
  try {
    yield name;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    w.log('caught', name, show(error));
    if (mode === 1) throw error;
    if (mode === 2) throw new RuntimeError(name, { cause: error });
  } finally {
    if (mode === 3) await sleep(0.1);
    w.log('<', name);
  }
});

type Step = (w: World, p: string, me: number) => Promise<unknown>;
const rest: Step = async (w) => await sleep(w.delay());
export const steps: Step[] = [
  async () => await sleep(0),
  rest,
  async (w, p) =>
    await asyncWith(w.lock, async () => {
      w.log(p, 'L');
      await sleep(w.delay());
    }),
  async (w, p) => {
    if (w.n(3) > 0) w.log(p, await w.lock.acquire(), w.lock.locked());
    else w.lock.release();
  },
  async (w) => w.event.set(),
  async (w) => w.event.clear(),
  async (w, p) => w.log(p, await w.event.wait(), w.event.isSet()),
  async (w, p) => {
    const least = w.n(4);
    await asyncWith(w.condition, async () =>
      w.log(p, await w.condition.waitFor(() => w.count >= least && w.count), w.condition.locked()),
    );
  },
  async (w) =>
    await asyncWith(w.condition, async () => {
      w.count += 1;
      if (w.n(2) > 0) w.condition.notify(w.n(3));
      else w.condition.notifyAll();
      await sleep(w.delay());
    }),
  async (w, p) => w.log(p, await w.semaphore.acquire(), w.semaphore.locked()),
  async (w, p) => {
    w.semaphore.release();
    w.log(p, w.semaphore.locked());
  },
  async (w, p) => w.log(p, await w.barrier.wait(), w.barrier.nWaiting),
  async (w, p) => {
    await w.barrier.reset();
    w.log(p, w.barrier.broken, w.barrier.nWaiting);
  },
  async (w, p) => {
    if (w.n(3) !== 0) return;
    await w.barrier.abort();
    w.log(p, w.barrier.broken, w.barrier.nWaiting);
  },
  async (w, p) => {
    await w.queue.put(w.n(9));
    w.log(p, w.queue.qsize());
  },
  async (w, p) => w.log(p, await w.queue.get(), w.queue.qsize()),
  async (w, p) => {
    if (w.n(2) > 0) {
      w.queue.putNowait(w.n(9));
      w.log(p, w.queue.full());
    } else w.log(p, w.queue.getNowait(), w.queue.empty());
  },
  async (w) => w.queue.taskDone(),
  async (w, p) => {
    await w.queue.join();
    w.log(p, 'joined');
  },
  async (w, p) => {
    if (w.n(4) !== 0) return;
    w.queue.shutdown(w.n(2) === 1);
    w.log(p, w.queue.qsize(), w.queue.full(), w.queue.empty());
  },
  async (w, p) => w.log(p, await anext(w.values)),
  async (w, p) => w.log(p, await anext(w.values, 'over')),
  async (w, p) => w.log(p, await w.values.asend(w.n(3) || null)),
  async (w, p) => w.log(p, await w.values.athrow(new ValueError('thrown'))),
  async (w, p) => {
    await w.values.aclose();
    w.log(p, 'gone');
  },
  async (w) => {
    w.values = generator(numbers(w));
  },
  async (w, p) => {
    if (w.future.done()) w.future = w.loop.createFuture();
    else if (w.n(3) > 0) w.future.setResult(p);
    else if (w.n(2) > 0) w.future.setException(new ValueError(p));
    else w.log(p, w.future.cancel(p));
  },
  async (w, p) => w.log(p, await w.future),
  async (w, p) => w.log(p, await shield(w.future)),
  async (w, p) => {
    const i = w.n(w.tasks.length);
    w.log(p, i, w.tasks[i]?.cancel(p), w.tasks[i]?.cancelling());
  },
  async (w, p, me) => w.log(p, w.tasks[me]?.uncancel()),
  async (w, p, me) => {
    const token = w.tokens.get(me);
    if (w.n(2) > 0 || token === undefined) w.tokens.set(me, variable.set(p));
    else {
      w.tokens.delete(me);
      variable.reset(token);
    }
    w.log(p, variable.get());
  },
  async (w, p) => {
    if (w.n(2) > 0) w.handles.push(w.loop.callSoon(() => w.log(p, 'soon', variable.get())));
    else w.handles.push(w.loop.callLater(w.delay(), () => w.log(p, 'later', variable.get())));
  },
  async (w, p) => {
    if (w.handles.length === 0) return;
    const handle = w.handles[w.n(w.handles.length)];
    handle?.cancel();
    w.log(p, handle?.cancelled());
  },
  async (w, p) =>
    await asyncWith(new AsyncExitStack(), async (stack) => {
      const count = 1 + w.n(3);
      for (let i = 0; i < count; i += 1) await stack.enterAsyncContext(manager(w, `${p}.${i}`, w.n(4)));
      stack.callback(() => w.log(p, 'callback'));
      const pause = w.delay();
      stack.pushAsyncCallback(async () => await sleep(pause));
      if (w.n(2) > 0) throw new ValueError(p);
      if (w.n(3) !== 0) return;
      const heir = stack.popAll();
      w.log(p, 'popped');
      await heir.aclose();
    }),
  async (w, p) => w.log(p, await waitFor(createTask(inner(w, p)), w.delay())),
  rest,
];

async function inner(w: World, p: string): Promise<string> {
  try {
    await asyncWith(timeout(w.delay()), async () => {
      w.log(p, await w.event.wait());
      await sleep(w.delay());
    });
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    w.log(p, 'limit');
    throw new ValueError('limit');
  }
  return 'inner';
}
