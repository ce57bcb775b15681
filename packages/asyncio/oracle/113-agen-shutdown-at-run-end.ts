import { ValueError, anext, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function* g(n: number) {
  try {
    for (;;) yield n;
  } finally {
    await sleep(0);
    done.push(n);
  }
}
const done: number[] = [];

async function main() {
  for (let i = 0; i < 2; i += 1) print(await anext(g(i)));
  print('main ends');
}
run(main());
print('run returned, finalised', done.toSorted());

async function* bad() {
  try {
    yield 1;
  } finally {
    throw new ValueError('in finalizer');
  }
}
async function main2() {
  getRunningLoop().setExceptionHandler((_loop, c) =>
    print('HANDLER', c.message.split(' <')[0], show(c.exception)),
  );
  await anext(bad());
}
run(main2());
