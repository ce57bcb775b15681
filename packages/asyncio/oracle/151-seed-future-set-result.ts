import type { Future } from '@yieldpoint/asyncio';
import { getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function setAfter(fut: Future<string>) {
  await sleep(0.2);
  fut.setResult('666');
}
async function main() {
  const loop = getRunningLoop();
  const fut = loop.createFuture<string>();
  await loop.createTask(setAfter(fut));
  const data = await fut;
  print(data);
}
run(main());
