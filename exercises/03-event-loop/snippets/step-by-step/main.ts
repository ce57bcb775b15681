import { createTask, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

async function walk(name: string, pause: number) {
  const loop = getRunningLoop();
  for (let step = 1; step <= 3; step += 1) {
    console.log(`${loop.time()} s: ${name}, step ${step}`);
    await sleep(pause);
  }
}

async function main() {
  const long = createTask(walk('long', 2), { name: 'long' });
  const short = createTask(walk('short', 1.5), { name: 'short' });
  console.log('two tasks made, none has taken a step');
  await long;
  await short;
  console.log(`${getRunningLoop().time()} s: both have arrived`);
}

run(main());
