import { gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

let waiting = 0;
let most = 0;

async function request(number: number) {
  waiting += 1;
  most = Math.max(most, waiting);
  await sleep(1 + (number % 5) / 10); // 1.0 to 1.4 seconds
  waiting -= 1;
}

async function main() {
  await gather(Array.from({ length: 1000 }, (_, number) => request(number)));
  console.log(`${most} requests were waiting at the same time`);
  console.log(`all have been answered after ${getRunningLoop().time()} s`);
}

run(main());
