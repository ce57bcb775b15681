import { RuntimeError, createTask, run } from '@yieldpoint/asyncio';
import type { Coroutine } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function f() {
  return 1;
}

async function main() {
  const c = f();
  print(await c);
  try {
    await c;
  } catch (e) {
    if (e instanceof RuntimeError) print(show(e));
  }
  const t = createTask(f());
  print(await t, await t, 'a task can be awaited many times');
  const c2 = f();
  (c2 as unknown as Coroutine).close();
  try {
    await c2;
  } catch (e) {
    if (e instanceof RuntimeError) print(show(e));
  }
}
run(main());
