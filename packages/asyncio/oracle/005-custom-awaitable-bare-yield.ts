import { RuntimeError, awaitable, createTask, gather, run, sleep } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

class YieldN {
  readonly n: number;
  constructor(n: number) {
    this.n = n;
  }
  *[awaitable]() {
    for (let i = 0; i < this.n; i += 1) yield;
    return `done${this.n}`;
  }
}

async function w(name: string, n: number) {
  print(name, await new YieldN(n));
}

async function ticker() {
  for (let i = 0; i < 4; i += 1) {
    print('tick', i);
    await sleep(0);
  }
}

async function main() {
  await gather([ticker(), w('one', 1), w('three', 3), w('zero', 0)]);
  class Bad {
    *[awaitable]() {
      yield 5;
    }
  }
  try {
    await createTask(aw(new Bad()));
  } catch (e) {
    if (e instanceof RuntimeError) print(show(e));
  }
  class Bad2 {
    [awaitable]() {
      return 5;
    }
  }
  try {
    await new Bad2();
  } catch (e) {
    if (e instanceof TypeError) print(show(e).replace('[awaitable]', '__await__').replace('number', 'int'));
  }
}

async function aw(x: unknown) {
  return await x;
}
run(main());
