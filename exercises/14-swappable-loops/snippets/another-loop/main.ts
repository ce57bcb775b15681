import { gather, getRunningLoop, run, sleep, VirtualClockLoop } from '@yieldpoint/asyncio';

class HalfSpeedLoop extends VirtualClockLoop {
  override callLater<A extends unknown[]>(
    delay: number,
    callback: (...args: A) => unknown,
    ...args: A
  ) {
    return super.callLater(2 * delay, callback, ...args);
  }
}

async function work(name: string, seconds: number) {
  await sleep(seconds);
  console.log(`${name} at ${getRunningLoop().time().toFixed(0)} s`);
}

async function main() {
  await gather([work('slow', 3), work('quick', 1)]);
}

run(main());
run(main(), { loopFactory: () => new HalfSpeedLoop() });
