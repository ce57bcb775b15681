import { gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

async function ask(city: string, seconds: number) {
  const loop = getRunningLoop();
  console.log(`${loop.time()} s: asking ${city}`);
  await sleep(seconds); // the answer is on its way
  console.log(`${loop.time()} s: ${city} has answered`);
}

async function main() {
  await ask('London', 2);
  await ask('Paris', 3);
  console.log('and now both at once');
  await gather([ask('London', 2), ask('Paris', 3)]);
}

run(main());
