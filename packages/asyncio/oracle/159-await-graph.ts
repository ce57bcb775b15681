import {
  TaskGroup,
  asyncWith,
  captureCallGraph,
  coroutine,
  createTask,
  currentTask,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import type { FutureCallGraph, Task } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

const leaf = coroutine(function* leaf() {
  yield* sleep(1);
});
const mid = coroutine(function* mid() {
  yield* leaf();
});

/** A block in Python adds no coroutine; its exit has names of its own there. */
const pythonNames: Record<string, string[]> = { aexit: ['_aexit'], asyncWith: ['__aexit__'] };

function chain(g: FutureCallGraph, d = 0): void {
  const stack = g.callStack.flatMap((name) => pythonNames[name] ?? [name]);
  print('  '.repeat(d) + (g.future as Task).getName(), stack);
  const byName = g.awaitedBy.toSorted((a, b) => ((a.future as Task).name < (b.future as Task).name ? -1 : 1));
  for (const w of byName) chain(w, d + 1);
}

const probe = coroutine(function* probe() {
  yield* sleep(0);
  chain(captureCallGraph(currentTask() as Task));
});

const main = coroutine(function* main() {
  currentTask()?.setName('main');
  const w = createTask(mid(), { name: 'worker' });
  const waiter = coroutine(function* waiter() {
    yield* w;
  });
  const a = createTask(waiter(), { name: 'A' });
  const b = createTask(waiter(), { name: 'B' });
  yield* sleep(0);
  yield* sleep(0);
  chain(captureCallGraph(w));
  yield* asyncWith(new TaskGroup(), async (tg) => {
    tg.createTask(probe(), { name: 'child' });
  });
  for (const x of [w, a, b]) x.cancel();
  yield* wait([w, a, b]);
});
run(main());
