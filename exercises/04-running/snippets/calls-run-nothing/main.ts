import { createTask, run, sleep } from '@yieldpoint/asyncio';

async function greet(name: string) {
  console.log(`hello, ${name}`);
  await sleep(1);
}

async function main() {
  console.log('main begins');
  greet('Ann'); // a plan, and nobody carries it out
  const bo = createTask(greet('Bo'));
  await greet('Cy');
  await bo;
  console.log('main ends');
}

const program = main();
console.log('the program is made');
run(program);
