import { isCoroutine, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function f() {
  print('body');
  return 7;
}

async function main() {
  const c = f();
  print('created', isCoroutine(c));
  await sleep(0);
  print('still not started');
  print(await c);
}
run(main());
