import { run, sleep } from '@yieldpoint/asyncio';

async function greet(name: string) {
  console.log(`hello, ${name}`);
  await sleep(1);
  return name.length;
}

async function main() {
  const coroutine = greet('Ann');
  console.log('called');
  console.log(`it has ${await coroutine} letters`);
  try {
    await coroutine;
  } catch (error) {
    console.log((error as Error).message);
  }
}

const program = main();
console.log('the program is made');
run(program);
