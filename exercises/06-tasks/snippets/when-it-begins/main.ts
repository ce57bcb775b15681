import { createTask, run, sleep } from '@yieldpoint/asyncio';

async function worker(name: string) {
  console.log(`${name} takes its first step`);
  await sleep(1);
  console.log(`${name} is done`);
}

async function main() {
  const first = createTask(worker('first'));
  const second = createTask(worker('second'));
  console.log('both are created');
  await sleep(0); // main suspends: now the others get their turn
  console.log('main is back');
  await second;
  await first;
}

run(main());
