import { run } from '@yieldpoint/asyncio';

async function greet(name: string) {
  console.log(`hello ${name}`);
  return name.length;
}

async function main() {
  const greeting = greet('world');
  console.log('made, not started');
  console.log(`result: ${await greeting}`);
  try {
    await greeting;
  } catch (error) {
    console.log((error as Error).message);
  }
}

run(main());
