import { gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

class Countdown {
  constructor(
    private left: number,
    private seconds: number,
  ) {}

  [Symbol.asyncIterator]() {
    return this;
  }

  async next() {
    if (this.left === 0) return { value: 0, done: true };
    await sleep(this.seconds);
    return { value: this.left--, done: false };
  }
}

async function show(name: string, countdown: Countdown) {
  for await (const left of countdown) {
    console.log(`${getRunningLoop().time()} s  ${name}: ${left}`);
  }
  console.log(`${name} is over`);
}

async function main() {
  await gather([show('slow', new Countdown(2, 2)), show('fast', new Countdown(3, 1.25))]);
}

run(main());
