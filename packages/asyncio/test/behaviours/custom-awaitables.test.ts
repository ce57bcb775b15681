import { expect, test } from 'vitest';
import { awaitable, createTask, getRunningLoop, run, sleep, wait } from '@yieldpoint/asyncio';

test('a custom awaitable can delegate to a future and to a coroutine', () => {
  class Both {
    *[awaitable]() {
      const future = getRunningLoop().createFuture<number>();
      getRunningLoop().callLater(1, () => future.setResult(1));
      const first: number = yield* future[awaitable]();
      const second: number = yield* sleep(1, 2)[awaitable]();
      return first + second;
    }
  }
  async function main() {
    return [await new Both(), getRunningLoop().time()];
  }
  expect(run(main())).toEqual([3, 2]);
});

test('a coroutine that a custom awaitable yields is awaited', () => {
  class Pause {
    *[awaitable](): Generator<unknown, unknown, unknown> {
      return yield sleep(1, 'back');
    }
  }
  async function main() {
    return [await new Pause(), getRunningLoop().time()];
  }
  expect(run(main())).toEqual(['back', 1]);
});

test('an error thrown into a custom awaitable without throw() leaves it', () => {
  class Bare {
    [awaitable]() {
      return { next: () => ({ done: false as const, value: undefined }) };
    }
  }
  async function main() {
    const task = createTask(
      (async () => {
        await new Bare();
      })(),
    );
    await sleep(0);
    task.cancel();
    await wait([task]);
    return task.cancelled();
  }
  expect(run(main())).toBe(true);
});
