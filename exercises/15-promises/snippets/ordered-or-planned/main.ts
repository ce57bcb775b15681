import { getRunningLoop, runAsync, sleep } from '@yieldpoint/asyncio';

async function cook(dish: string) {
  console.log(`${dish}: on the stove`);
  await sleep(2);
  return dish;
}

function order(dish: string) {
  console.log(`${dish}: on the stove`);
  const loop = getRunningLoop();
  return new Promise<string>((resolve) => {
    loop.callLater(2, () => resolve(dish));
  });
}

async function main() {
  const soup = cook('soup'); // a coroutine: a plan
  const rice = order('rice'); // a promise: already under way
  console.log('two dishes wanted');
  console.log(`${await rice} is served`);
  console.log(`${await soup} is served`);
  console.log(`${getRunningLoop().time()} seconds`);
}

void runAsync(main());
