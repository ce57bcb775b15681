import { RuntimeError, StopAsyncIteration, StopIteration, createTask, run } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function f() {
  throw new StopIteration(3);
}

async function main() {
  try {
    await f();
  } catch (e) {
    if (e instanceof RuntimeError) print(show(e), '|', (e.cause as Error).name);
  }
  const t = createTask(f());
  try {
    await t;
  } catch (e) {
    if (e instanceof RuntimeError) print('task:', show(e));
  }
  async function g() {
    throw new StopAsyncIteration('sai');
  }
  try {
    await g();
  } catch (e) {
    if (e instanceof StopAsyncIteration) print(show(e));
  }
  try {
    await createTask(g());
  } catch (e) {
    if (e instanceof StopAsyncIteration) print('task:', show(e));
  }
}
run(main());
