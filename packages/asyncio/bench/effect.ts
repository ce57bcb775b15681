import { Effect, Fiber, Queue } from 'effect';

const turns = (count: number): Effect.Effect<void> =>
  Effect.gen(function* () {
    for (let i = 0; i < count; i += 1) yield* Effect.yieldNow;
  });

const together = (effects: Effect.Effect<unknown>[]): Promise<unknown> =>
  Effect.runPromise(Effect.all(effects, { concurrency: 'unbounded', discard: true }));

const deep = (depth: number, count: number): Effect.Effect<void> =>
  depth > 0
    ? Effect.gen(function* () {
        yield* deep(depth - 1, count);
      })
    : turns(count);

/** The same work with Effect's fibers, as far as it has the same parts. */
export const effect: Record<string, (n: number) => Promise<unknown>> = {
  switch: (n) => together(Array.from({ length: 10 }, () => turns(n / 10))),

  'create and await': (n) =>
    Effect.runPromise(
      Effect.gen(function* () {
        for (let i = 0; i < n; i += 1) yield* Fiber.join(yield* Effect.forkChild(Effect.void));
      }),
    ),

  'queue messages': (n) =>
    Effect.runPromise(
      Effect.gen(function* () {
        const queue = yield* Queue.bounded<number>(100);
        const produce = Effect.gen(function* () {
          for (let i = 0; i < n; i += 1) yield* Queue.offer(queue, i);
        });
        const consume = Effect.gen(function* () {
          for (let i = 0; i < n; i += 1) yield* Queue.take(queue);
        });
        yield* Effect.all([produce, consume], { concurrency: 'unbounded', discard: true });
      }),
    ),

  '10k sleeps': (n) => together(Array.from({ length: n }, (_, i) => Effect.sleep(1 + (i % 10)))),

  cancel: (n) =>
    Effect.runPromise(
      Effect.gen(function* () {
        for (let i = 0; i < n; i += 1) {
          const fiber = yield* Effect.forkChild(Effect.sleep(3_600_000));
          yield* Effect.yieldNow;
          yield* Fiber.interrupt(fiber);
        }
      }),
    ),

  'switch at depth 20': (n) => together(Array.from({ length: 10 }, () => deep(20, n / 10))),
};
