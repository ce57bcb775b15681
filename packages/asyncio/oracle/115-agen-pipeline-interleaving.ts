import { createTask, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function* src(n: number) {
  for (let i = 0; i < n; i += 1) {
    print('produce', i);
    yield i;
    await sleep(0);
  }
}
async function* double(it: AsyncIterable<number>) {
  for await (const x of it) yield x * 2;
}

async function list(it: AsyncIterable<number>) {
  const all: number[] = [];
  for await (const x of it) all.push(x);
  return all;
}

async function main() {
  async function other() {
    for (let i = 0; i < 3; i += 1) {
      print('other', i);
      await sleep(0);
    }
  }
  const o = createTask(other());
  for await (const x of double(double(src(3)))) print('consume', x);
  await o;
  const first = await list(src(2));
  print(
    first,
    (await list(double(src(2)))).reduce((sum, x) => sum + x, 0),
  );
}
run(main());
