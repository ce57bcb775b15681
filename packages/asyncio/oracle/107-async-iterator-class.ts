import { StopAsyncIteration, aiter, anext, createTask, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

class Counter {
  readonly n: number;
  i = 0;
  constructor(n: number) {
    this.n = n;
  }
  [Symbol.asyncIterator]() {
    print('aiter');
    return this;
  }
  async next(): Promise<IteratorResult<number, undefined>> {
    await sleep(0);
    this.i += 1;
    return this.i > this.n ? { done: true, value: undefined } : { done: false, value: this.i };
  }
}

async function other() {
  for (let i = 0; i < 3; i += 1) {
    print('other', i);
    await sleep(0);
  }
}

async function main() {
  createTask(other());
  for await (const x of new Counter(3)) print(x);
  print('else');
  const c = new Counter(5);
  for await (const x of c) if (x === 2) break;
  print('position kept', c.i);
  const odd: number[] = [];
  for await (const x of c) if (x % 2 === 1) odd.push(x);
  const squares = new Map<number, number>();
  for await (const x of new Counter(2)) squares.set(x, x * x);
  print(odd, squares);
  const it = new Counter(1);
  print(await anext(it), await anext<number | string>(it, 'default'));
  try {
    await anext(it);
  } catch (e) {
    if (e instanceof StopAsyncIteration) print('StopAsyncIteration');
  }
  try {
    for await (const x of [1, 2]) print(x);
  } catch (e) {
    if (e instanceof TypeError) print('TypeError: list is not async iterable');
  }
  try {
    aiter([1, 2] as never);
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
  }
}
run(main());
