import { gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

const log = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function load(name: string, seconds: number) {
  await sleep(seconds);
  if (name === 'basket') throw new Error('no basket');
  log(`${name} is there`);
  return name;
}

async function main() {
  try {
    await gather([load('user', 3), load('basket', 1), load('prices', 2)]);
  } catch (error) {
    log(`gather throws: ${(error as Error).message}`);
  }
  await sleep(5); // what if main ended here instead?
  log('main ends');
}

run(main());
