import { gather, run, sleep } from '@yieldpoint/asyncio';

function compute(part: number) {
  let sum = 0;
  for (let n = 0; n < 100_000; n += 1) sum += n % 7;
  console.log(`part ${part} computed`);
  return sum;
}

async function report() {
  for (let part = 1; part <= 3; part += 1) {
    compute(part);
    // await sleep(0); // take the slashes away: now the clicks get their turn
  }
}

async function clicks() {
  for (let click = 1; click <= 3; click += 1) {
    console.log(`click ${click} answered`);
    await sleep(0);
  }
}

async function main() {
  await gather([report(), clicks()]);
}

run(main());
