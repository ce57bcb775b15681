import {
  ALL_COMPLETED,
  ExceptionGroup,
  FIRST_COMPLETED,
  FIRST_EXCEPTION,
  StopAsyncIteration,
  TaskGroup,
  TimeoutError,
  ValueError,
  anext,
  asCompleted,
  asyncWith,
  currentTask,
  exceptStar,
  gather,
  getRunningLoop,
  isCancelled,
  shield,
  sleep,
  timeout,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';
import type { AwaitableIterator, Task } from '@yieldpoint/asyncio';
import { generator } from '../prelude.ts';
import { Manager, numbers } from './resources.ts';
import { word } from './world.ts';
import type { World } from './world.ts';

type Operation = (w: World, path: string, depth: number) => Promise<void>;

const cancelling = (): number => currentTask()?.cancelling() ?? -1;
const pick = <T>(w: World, choices: readonly T[]): T => choices[w.n(choices.length)] as T;

/** Runs `body`; a TimeoutError is handled, anything else goes on. */
async function unlessTimeout(body: () => Promise<unknown>, onTimeout: (error: Error) => void): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    onTimeout(error);
  }
}

/** In the order of the branches of programs.py. */
export const operations: Operation[] = [
  async () => {
    await sleep(0);
  },
  async (w) => {
    await sleep(w.delay());
  },
  async (w, path) => {
    if (w.n(3) === 0) throw new ValueError(path);
    await sleep(w.delay());
  },
  async (w, path, depth) => {
    const limit = w.delay();
    const awaitable = w.n(2) === 1 ? w.spawn(`${path}w`, depth) : w.node(`${path}c`, depth);
    await unlessTimeout(
      async () => w.log(`${path}=${await waitFor(awaitable, limit)}`),
      (error) => w.log(`${path}TO${(error.cause as Error).name}`),
    );
  },
  async (w, path, depth) => {
    const limit = timeout(w.delay());
    const block = async (): Promise<void> => {
      if (w.n(3) === 0) limit.reschedule(getRunningLoop().time() + w.delay());
      await w.node(`${path}t`, depth);
      await sleep(w.delay());
    };
    await unlessTimeout(
      async () => {
        await asyncWith(limit, block);
      },
      () => w.log(`${path}to${cancelling()}`),
    );
    w.log(`${path}ex${Number(limit.expired())}`);
  },
  async (w, path, depth) => {
    const tasks = w.spawnSome(path, depth);
    const returnWhen = pick(w, [FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED] as const);
    const [done] = await wait(tasks, { returnWhen, timeout: pick(w, [null, 0, 0.1, 0.2]) });
    w.log(`${path}w${tasks.map((task) => (done.has(task) ? 'd' : 'p')).join('')}`);
    if (w.n(2) === 1) for (const task of tasks) task.cancel();
    if (w.n(2) === 0) return;
    const outcomes = await gather(tasks, { returnExceptions: true });
    w.log(`${path}[${outcomes.map(word).join(',')}]`);
  },
  async (w, path, depth) => {
    const children = Array.from({ length: 1 + w.n(3) }, (_, i) =>
      w.n(2) === 1 ? w.node(path + i, depth) : w.spawn(path + i, depth),
    );
    const outcomes = await gather(children, { returnExceptions: w.n(2) === 0 });
    w.log(`${path}[${outcomes.map(word).join(',')}]`);
  },
  async (w, path, depth) => {
    const task = w.spawn(`${path}s`, depth);
    try {
      w.log(`${path}=${await shield(task)}`);
    } catch (error) {
      if (!isCancelled(error)) throw error;
      w.log(`${path}SC${cancelling()}`);
      await unlessTimeout(
        async () => {
          await waitFor(shield(task), 0.2);
        },
        () => w.log(`${path}STO`),
      );
      if (w.n(2) === 1) throw error;
    }
  },
  async (w, path, depth) => {
    try {
      await asyncWith(new TaskGroup(), async (group) => {
        const count = 1 + w.n(3);
        for (let i = 0; i < count; i += 1) w.tasks.push(group.createTask(w.node(`${path}g${i}`, depth)));
        await sleep(w.delay());
        if (w.n(4) === 0) throw new ValueError('body');
      });
    } catch (error) {
      exceptStar(error, [ValueError, (part) => w.log(`${path}EG${part.exceptions.length}c${cancelling()}`)]);
    }
  },
  async (w, path) => {
    if (w.tasks.length === 0) return;
    const i = w.n(w.tasks.length);
    w.log(`${path}x${i}${Number(w.tasks[i]?.cancel(`m${i}`))}`);
  },
  async (w, path, depth) => {
    const tasks = w.spawnSome(path, depth);
    for (const next of asCompleted(tasks, { timeout: pick(w, [null, 0.1, 0.2]) })) {
      try {
        w.log(`${path}ac${await next}`);
      } catch (error) {
        const expected = [ValueError, ExceptionGroup, TimeoutError].some((kind) => error instanceof kind);
        if (!expected) throw error;
        w.log(`${path}ac${word(error)}`);
      }
    }
  },
  async (w, path) => {
    await asyncWith(w.lock, async () => {
      w.log(`${path}L`);
      await sleep(w.delay());
    });
    w.log(`${path}U`);
  },
  async (w, path) => {
    const block = async (): Promise<void> => {
      if (w.n(2) === 1) {
        await w.queue.put(path);
        w.log(`${path}>q${w.queue.qsize()}`);
      } else w.log(`${path}<${await w.queue.get()}`);
    };
    await unlessTimeout(
      async () => {
        await asyncWith(timeout(0.2), block);
      },
      () => w.log(`${path}qTO`),
    );
  },
  async (w, path) => {
    await asyncWith(w.semaphore, async () => {
      w.log(`${path}S`);
      await sleep(w.delay());
    });
  },
  async (w, path) => {
    const block = async (): Promise<void> => {
      if (w.n(2) === 1) {
        w.condition.notify(1 + w.n(2));
        w.log(`${path}ntf`);
      } else {
        await w.condition.wait();
        w.log(`${path}woke`);
      }
    };
    await unlessTimeout(
      async () => {
        await asyncWith(timeout(0.3), async () => {
          await asyncWith(w.condition, block);
        });
      },
      () => w.log(`${path}cTO`),
    );
  },
  async (w, path) => {
    const native = numbers(w, path);
    const all = generator(native);
    const stop = w.n(4);
    for await (const x of native) {
      if (x === stop) break;
      if (w.n(3) === 0) await sleep(w.delay());
    }
    w.log(`${path}brk`);
    if (w.n(2) === 1) {
      await all.aclose();
      return;
    }
    if (w.n(2) === 0) return;
    try {
      w.log(`${path}nx${await anext(all as AwaitableIterator<number>)}`);
    } catch (error) {
      if (!(error instanceof StopAsyncIteration)) throw error;
      w.log(`${path}SAI`);
    }
  },
  async (w, path) => {
    const self = currentTask() as Task;
    self.cancel('self');
    w.log(`${path}self${self.cancelling()}`);
    try {
      await sleep(w.delay());
    } catch (error) {
      if (!isCancelled(error)) throw error;
      w.log(`${path}sc${error.args.join(' ')}`);
      if (w.n(2) === 0) throw error;
      w.log(`${path}un${self.uncancel()}`);
    }
  },
  async (w, path, depth) => {
    await asyncWith(new Manager(w, path), async () => {
      await w.node(`${path}m`, depth);
    });
    w.log(`${path}aft`);
  },
  async (w, path) => {
    if (w.n(2) === 1) {
      w.event.set();
      w.log(`${path}set`);
      w.event.clear();
      return;
    }
    await unlessTimeout(
      async () => {
        await waitFor(w.event.wait(), 0.2);
        w.log(`${path}evt`);
      },
      () => w.log(`${path}eTO`),
    );
  },
  async (w, path) => {
    await unlessTimeout(
      async () => w.log(`${path}bar${await waitFor(w.barrier.wait(), 0.3)}`),
      () => w.log(`${path}bTO`),
    );
  },
];
