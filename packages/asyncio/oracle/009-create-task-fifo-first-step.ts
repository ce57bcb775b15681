import { createTask, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function f(n: number) {
  print('start', n);
  await sleep(0);
  print('end', n);
}

async function main() {
  const ts = [0, 1, 2, 3].map((i) => createTask(f(i)));
  print('created, none started');
  for (const t of ts.toReversed()) await t;
  print('main done');
}
run(main());
