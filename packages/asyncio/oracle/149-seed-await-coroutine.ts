import { run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function others() {
  print('start');
  await sleep(0.2);
  print('end');
  return 'success';
}
async function func() {
  print('Coroutine code is running');
  const resp1 = await others();
  print('IO request ends, response is', resp1);
  const resp2 = await others();
  print('IO request ends, response is', resp2);
}
run(func());
