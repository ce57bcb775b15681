import { expect, test } from 'vitest';
import type { CancelledError } from '@yieldpoint/asyncio';
import { createTask, gather, getRunningLoop, run, sleep, wait } from '@yieldpoint/asyncio';

test('gather: children that swallow the cancel do not help with returnExceptions', () => {
  async function swallows() {
    try {
      await sleep(10);
    } catch {
      return 'swallowed';
    }
    return 'not cancelled';
  }
  async function main() {
    const gathering = gather([swallows(), swallows()], { returnExceptions: true });
    async function waits() {
      await gathering;
    }
    const task = createTask(waits());
    await sleep(0);
    await sleep(0);
    task.cancel();
    await wait([task]);
    return [task.cancelled(), gathering.cancelled()];
  }
  expect(run(main())).toEqual([true, false]);
});

test('gather: a child that turns the cancel into an error', () => {
  async function turns() {
    try {
      await sleep(10);
    } catch {
      throw new TypeError('turned');
    }
  }
  async function main() {
    const child = createTask(turns());
    const gathering = gather([child, sleep(1)]);
    await sleep(0);
    child.cancel();
    await gathering;
  }
  expect(() => run(main())).toThrow('turned');
});

test('gather with returnExceptions holds CancelledErrors; a task has lost the message by then', () => {
  async function main() {
    const child = createTask(sleep(10));
    const other = sleep(1, 'fine');
    const gathering = gather([child, other], { returnExceptions: true });
    await sleep(0);
    child.cancel('bye');
    const [first, second] = await gathering;
    return [(first as CancelledError).name, (first as CancelledError).args, second];
  }
  expect(run(main())).toEqual(['CancelledError', [''], 'fine']);
});

test('gather of nothing is a finished future', () => {
  async function main() {
    const nothing = gather([]);
    return [nothing.done(), nothing.result()];
  }
  expect(run(main())).toEqual([true, []]);
});

test("a cancelled gather throws its last child's cancellation, whoever finished last", () => {
  async function child(cleanup: number) {
    try {
      await sleep(10);
    } finally {
      await sleep(cleanup);
    }
  }
  async function main() {
    const gathering = gather([child(2), child(1)], { returnExceptions: true });
    async function waits() {
      await gathering;
    }
    const task = createTask(waits());
    await sleep(1);
    task.cancel('why');
    try {
      await task;
    } catch (error) {
      return [(error as CancelledError).args, getRunningLoop().time()];
    }
    return null;
  }
  expect(run(main())).toEqual([['why'], 3]);
});
