import {
  createTask,
  getRunningLoop,
  run,
  Runner,
  sleep,
  VirtualClockLoop,
} from '@yieldpoint/asyncio';

const now = () => getRunningLoop().time().toFixed(0);

async function ticker() {
  while (true) {
    console.log(`  tick at ${now()} s`);
    await sleep(2);
  }
}

async function main(name: string, seconds: number) {
  console.log(`${name} begins at ${now()} s`);
  if (name === 'first') createTask(ticker(), { name: 'ticker' });
  await sleep(seconds);
}

// On a virtual clock each run is over when its call returns: `void`, nothing to await.
const runner = new Runner({ loopFactory: () => new VirtualClockLoop() });
void runner.run(main('first', 3));
void runner.run(main('second', 2));
void runner.close();
run(main('third', 1)); // a loop of its own: another clock, no ticker
