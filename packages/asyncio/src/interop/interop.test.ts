import { expect, test } from 'vitest';
import {
  RuntimeError,
  SlicedRun,
  abortable,
  cancelOnAbort,
  createTask,
  ensureFuture,
  gather,
  getRunningLoop,
  run,
  runAsync,
  sleep,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';
import type { CancelledError } from '@yieldpoint/asyncio';

const soon = <T>(value: T): Promise<T> => Promise.resolve().then(() => value);

test('a synchronous run that awaits a native promise says what to use instead', () => {
  async function main() {
    try {
      await soon(1);
    } finally {
      await sleep(1);
    }
  }
  expect(() => run(main())).toThrow('use runAsync()');
});

test('runAsync awaits native promises, thenables and errors on a virtual clock', () => {
  async function main() {
    const thenable = {
      then: (resolve: (value: string) => void) => resolve('thenable'),
    };
    const out: unknown[] = [await soon('promise'), await thenable];
    try {
      await Promise.reject(new TypeError('rejected'));
    } catch (error) {
      out.push((error as Error).message);
    }
    await sleep(100);
    return [...out, getRunningLoop().time()];
  }
  return expect(runAsync(main())).resolves.toEqual(['promise', 'thenable', 'rejected', 100]);
});

test('the clock does not jump while a promise can still settle', () => {
  async function main() {
    return await waitFor(soon('in time'), 1);
  }
  return expect(runAsync(main())).resolves.toBe('in time');
});

test('a promise that never settles does not stop the clock', () => {
  async function caught() {
    try {
      await waitFor(new Promise(() => {}), 5);
    } catch (error) {
      return `${(error as Error).name} at ${getRunningLoop().time()}`;
    }
    return null;
  }
  return expect(runAsync(caught())).resolves.toBe('TimeoutError at 5');
});

test('ensureFuture and gather take promises', () => {
  async function main() {
    return await gather([soon(1), ensureFuture(soon(2)), sleep(1, 3)]);
  }
  return expect(runAsync(main())).resolves.toEqual([1, 2, 3]);
});

test('a cancelled wait for a promise drops what it brings later', () => {
  async function main() {
    const task = createTask(
      (async () => {
        await soon(1);
      })(),
    );
    await sleep(0);
    task.cancel();
    await wait([task]);
    await sleep(1);
    return task.cancelled();
  }
  return expect(runAsync(main())).resolves.toBe(true);
});

test('slices: the host drains its microtasks between them', () => {
  const steps: string[] = [];
  async function main() {
    steps.push(await soon('a'));
    await sleep(5);
    steps.push(await soon('b'));
    return getRunningLoop().time();
  }
  const sliced = new SlicedRun(main());
  expect(() => sliced.result()).toThrow(RuntimeError);
  const go = (): Promise<number> | number => {
    const state = sliced.advance();
    steps.push(state);
    return state === 'done'
      ? sliced.result()
      : Promise.resolve()
          .then(() => soon(0))
          .then(go);
  };
  return Promise.resolve(go()).then((time) =>
    expect([steps, time, sliced.advance()]).toEqual([
      ['waiting-for-host', 'a', 'waiting-for-host', 'b', 'done'],
      5,
      'done',
    ]),
  );
});

test('slices: stalled when only the outside world can go on, and how to give up', () => {
  const out: string[] = [];
  async function main() {
    try {
      await new Promise(() => {});
    } finally {
      out.push('cleanup');
    }
  }
  const sliced = new SlicedRun(main());
  expect([sliced.advance(), sliced.advance()]).toEqual(['waiting-for-host', 'stalled']);
  sliced.abandon(new RuntimeError('gave up'));
  expect(out).toEqual(['cleanup']);
  expect(() => sliced.result()).toThrow('gave up');
});

test('native code can await a task', () => {
  async function main() {
    const task = createTask(sleep(1, 'result'));
    const seen = task.then((value) => `native saw ${value}`);
    return await seen;
  }
  return expect(runAsync(main())).resolves.toBe('native saw result');
});

test('native code sees the error of a task', () => {
  async function fails() {
    throw new TypeError('from the loop');
  }
  async function main() {
    return await createTask(fails()).then(null, (error) => (error as Error).message);
  }
  return expect(runAsync(main())).resolves.toBe('from the loop');
});

test('an AbortSignal cancels a task', () => {
  const controller = new AbortController();
  async function main() {
    const task = cancelOnAbort(createTask(sleep(10)), controller.signal);
    await sleep(1);
    controller.abort('enough');
    try {
      await task;
    } catch (error) {
      return (error as CancelledError).args;
    }
    return null;
  }
  expect(run(main())).toEqual(['enough']);
});

test('a signal that is aborted already', () => {
  async function main() {
    const task = cancelOnAbort(createTask(sleep(10)), AbortSignal.abort('early'));
    await wait([task]);
    return task.cancelled();
  }
  expect(run(main())).toBe(true);
});

test('cancelling a task aborts the signal of what it awaits', () => {
  const out: unknown[] = [];
  async function main() {
    const task = createTask(
      abortable((signal: AbortSignal) => {
        signal.addEventListener('abort', () => out.push('aborted'));
        return new Promise<void>(() => {});
      }),
    );
    await sleep(0);
    task.cancel();
    await wait([task]);
    out.push(task.cancelled());
  }
  return runAsync(main()).then(() => expect(out).toEqual(['aborted', true]));
});

test('a call that fails by itself is not aborted', () => {
  const out: unknown[] = [];
  async function main() {
    const failing = abortable((signal: AbortSignal) => {
      signal.addEventListener('abort', () => out.push('aborted'));
      return soon(1).then(() => {
        throw new Error('offline');
      });
    });
    try {
      await failing;
    } catch (error) {
      out.push((error as Error).message);
    }
  }
  return runAsync(main()).then(() => expect(out).toEqual(['offline']));
});

test('a call whose coroutine is closed is aborted', () => {
  const out: unknown[] = [];
  const call = abortable((signal: AbortSignal) => {
    signal.addEventListener('abort', () => out.push('aborted'));
    return new Promise<void>(() => {});
  });
  call.send();
  call.close();
  expect(out).toEqual(['aborted']);
});

test('abortable gives the result', () => {
  async function main() {
    return await abortable(() => soon('result'));
  }
  return expect(runAsync(main())).resolves.toBe('result');
});
