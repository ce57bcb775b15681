import { all, createChannel, run, sleep, spawn, suspend } from 'effection';
import type { Operation } from 'effection';

function* turns(count: number): Operation<void> {
  for (let i = 0; i < count; i += 1) yield* nothing();
}

/** A task of its own: Effection has no other way to give the others a turn. */
function* nothing(): Operation<void> {
  yield* yield* spawn(function* (): Operation<void> {});
}

function* deep(depth: number, count: number): Operation<void> {
  if (depth > 0) yield* deep(depth - 1, count);
  else yield* turns(count);
}

/** The same work with Effection's operations, as far as it has the same parts. */
export const effection: Record<string, (n: number) => Promise<unknown>> = {
  switch: (n) => run(() => all(Array.from({ length: 10 }, () => turns(n / 10)))),

  'create and await': (n) => run(() => turns(n)),

  'queue messages': (n) =>
    run(function* () {
      const channel = createChannel<number, void>();
      const messages = yield* channel;
      const consumer = yield* spawn(function* () {
        for (let i = 0; i < n; i += 1) yield* messages.next();
      });
      for (let i = 0; i < n; i += 1) yield* channel.send(i);
      yield* consumer;
    }),

  '10k sleeps': (n) => run(() => all(Array.from({ length: n }, (_, i) => sleep(1 + (i % 10))))),

  cancel: (n) =>
    run(function* () {
      for (let i = 0; i < n; i += 1) {
        const task = yield* spawn(suspend);
        yield* task.halt();
      }
    }),

  'switch at depth 20': (n) => run(() => all(Array.from({ length: 10 }, () => deep(20, n / 10)))),
};
