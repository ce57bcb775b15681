import { coroutine, gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

const oldTea = coroutine(function* (seconds: number) {
  yield* sleep(seconds);
  console.log(`${getRunningLoop().time()} s: tea, by generator`);
});

async function newTea(seconds: number) {
  await sleep(seconds);
  console.log(`${getRunningLoop().time()} s: tea, by await`);
}

async function main() {
  await gather([oldTea(2), newTea(3)]);
  await oldTea(1);
}

run(main());
