import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BaseExceptionGroup,
  ExceptionGroup,
  Lock,
  Queue,
  Semaphore,
  ValueError,
  asyncWith,
  createTask,
  gather,
  getRunningLoop,
  run,
  shield,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import type { Task } from '@yieldpoint/asyncio';

/** What one random task does, and when (if ever) it is cancelled. */
interface Plan {
  start: number;
  work: number;
  cancelAt: number | null;
}

const delay = fc.integer({ min: 0, max: 5 });
const plans = fc.array(
  fc.record({
    start: delay,
    work: delay,
    cancelAt: fc.option(fc.integer({ min: 0, max: 15 }), { nil: null }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Runs one body per plan, cancels as planned, and waits for the end of all. */
async function together(all: Plan[], body: (plan: Plan, index: number) => Promise<unknown>): Promise<Task[]> {
  const loop = getRunningLoop();
  const tasks = all.map((plan, index) =>
    createTask(
      (async () => {
        await sleep(plan.start);
        await body(plan, index);
      })(),
    ),
  );
  all.forEach(({ cancelAt }, index) => {
    if (cancelAt !== null) loop.callAt(cancelAt, () => tasks[index]?.cancel());
  });
  await wait(tasks);
  return tasks;
}

test('a lock is held by one at a time and is free at the end, whoever is cancelled when', () => {
  fc.assert(
    fc.property(plans, (given) => {
      let holders = 0;
      async function main() {
        const lock = new Lock();
        await together(
          given,
          ({ work }) =>
            asyncWith(lock, async () => {
              holders += 1;
              expect(holders).toBe(1);
              try {
                await sleep(work);
              } finally {
                holders -= 1;
              }
            }) as unknown as Promise<void>,
        );
        return lock.locked();
      }
      expect(run(main())).toBe(false);
    }),
  );
});

test('a semaphore gives all its permits back', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 1, max: 3 }), (given, permits) => {
      let inside = 0;
      async function main() {
        const semaphore = new Semaphore(permits);
        await together(
          given,
          ({ work }) =>
            asyncWith(semaphore, async () => {
              inside += 1;
              expect(inside).toBeLessThanOrEqual(permits);
              try {
                await sleep(work);
              } finally {
                inside -= 1;
              }
            }) as unknown as Promise<void>,
        );
        const loop = getRunningLoop();
        const before = loop.time();
        for (let i = 0; i < permits; i += 1) await semaphore.acquire();
        return loop.time() - before;
      }
      expect(run(main())).toBe(0);
    }),
  );
});

test('a queue loses nothing and doubles nothing', () => {
  fc.assert(
    fc.property(plans, plans, fc.integer({ min: 0, max: 2 }), (producers, consumers, maxsize) => {
      async function main() {
        const queue = new Queue<number>(maxsize);
        const put: number[] = [];
        const got: number[] = [];
        const producing = createTask(
          together(producers, async (_plan, index) => {
            await queue.put(index);
            put.push(index);
          }),
        );
        const consuming = createTask(
          together(consumers, async () => {
            got.push(await queue.get());
          }),
        );
        await sleep(100);
        for (const task of [producing, consuming]) task.cancel();
        while (!queue.empty()) {
          got.push(queue.getNowait());
          await sleep(0);
        }
        return [put.toSorted(), got.toSorted()];
      }
      const [put, got] = run(main());
      expect(got).toEqual(put);
    }),
  );
});

test('timers never fire early, and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 10, noNaN: true })), (delays) => {
      const fired: { due: number; at: number }[] = [];
      async function main() {
        const loop = getRunningLoop();
        for (const due of delays) loop.callAt(due, () => fired.push({ due, at: loop.time() }));
        await sleep(11);
      }
      run(main());
      expect(fired).toHaveLength(delays.length);
      for (const { due, at } of fired) expect(at).toBeGreaterThanOrEqual(due - 1e-9);
      const order = fired.map(({ due }) => due);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
  );
});

type Tree = { kind: 'sleep'; seconds: number } | { kind: 'all' | 'task' | 'shield'; children: Tree[] };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ kind: fc.constant('sleep' as const), seconds: delay }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'task' as const, 'shield' as const),
      children: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

test('a cancelled task always ends, and nothing of it is left behind', () => {
  async function grow(node: Tree): Promise<void> {
    if (node.kind === 'sleep') {
      await sleep(node.seconds);
      return;
    }
    if (node.kind === 'all') await gather(node.children.map(grow));
    for (const child of node.kind === 'all' ? [] : node.children) {
      await (node.kind === 'task' ? createTask(grow(child)) : shield(grow(child)));
    }
  }
  fc.assert(
    fc.property(tree, fc.integer({ min: 0, max: 8 }), (root, cancelAt) => {
      async function main() {
        const task = createTask(grow(root));
        getRunningLoop().callAt(cancelAt, () => task.cancel());
        await wait([task]);
        const endedAt = getRunningLoop().time();
        await sleep(200);
        return { cancelled: task.cancelled(), endedAt, left: getRunningLoop().tasks.size };
      }
      const { cancelled, endedAt, left } = run(main());
      if (cancelled) expect(endedAt).toBe(cancelAt);
      expect(left).toBe(1);
    }),
  );
});

const leaf = fc.constantFrom(ValueError, TypeError, RangeError).map((Kind) => new Kind('leaf'));
const { group } = fc.letrec<{ group: ExceptionGroup }>((tie) => ({
  group: fc
    .array(fc.oneof({ depthSize: 'small' }, leaf, tie('group')), { minLength: 1, maxLength: 4 })
    .map((errors) => new ExceptionGroup('g', errors)),
}));
const leaves = (error: unknown): unknown[] =>
  error instanceof BaseExceptionGroup ? error.exceptions.flatMap(leaves) : [error];

test('split parts a group: every leaf is on one side, in its old order', () => {
  fc.assert(
    fc.property(group, (given) => {
      const [match, rest] = given.split(ValueError);
      const isMatch = (error: unknown): boolean => error instanceof ValueError;
      expect(match === null ? [] : leaves(match)).toEqual(leaves(given).filter(isMatch));
      expect(rest === null ? [] : leaves(rest)).toEqual(leaves(given).filter((error) => !isMatch(error)));
    }),
  );
});
