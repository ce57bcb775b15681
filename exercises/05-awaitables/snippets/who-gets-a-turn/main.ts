import { createTask, run, sleep } from '@yieldpoint/asyncio';

async function ticker() {
  for (let n = 1; n <= 3; n += 1) {
    console.log(`  tick ${n}`);
    await sleep(0);
  }
}

async function add(a: number, b: number) {
  return a + b;
}

async function main() {
  createTask(ticker());
  console.log(`add: ${await add(1, 2)}`);
  console.log(`add again: ${await add(3, 4)}`);
  await sleep(0);
  console.log('after sleep(0)');
  const task = createTask(add(5, 6));
  console.log(`task: ${await task}`);
  console.log(`task again: ${await task}`);
}

run(main());
