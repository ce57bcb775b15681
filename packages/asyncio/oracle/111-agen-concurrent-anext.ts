import type { AsyncGeneratorObject } from '@yieldpoint/asyncio';
import { RuntimeError, createTask, run, sleep } from '@yieldpoint/asyncio';
import { generator, print, show } from './prelude.ts';

async function* g() {
  await sleep(0.1);
  yield 1;
  yield 2;
}

async function main() {
  const a = generator(g());
  const t = createTask(nx(a));
  await sleep(0);
  try {
    await a.next();
  } catch (e) {
    if (e instanceof RuntimeError) print(show(e));
  }
  try {
    await a.aclose();
  } catch (e) {
    if (e instanceof RuntimeError) print(show(e));
  }
  print(await t, (await a.next()).value);
}
async function nx(a: AsyncGeneratorObject) {
  return (await a.next()).value;
}
run(main());
