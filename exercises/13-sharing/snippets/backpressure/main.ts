import {
  gather,
  getRunningLoop,
  Queue,
  QueueShutDown,
  run,
  sleep,
} from '@yieldpoint/asyncio';

const say = (text: string) =>
  console.log(`${getRunningLoop().time().toFixed(0)} s  ${text}`);

async function producer(queue: Queue<string>) {
  for (const item of ['a', 'b', 'c']) {
    await queue.put(item);
    say(`put ${item}`);
  }
  queue.shutdown();
}

async function consumer(queue: Queue<string>) {
  try {
    while (true) {
      say(`got ${await queue.get()}`);
      await sleep(2);
    }
  } catch (error) {
    if (!(error instanceof QueueShutDown)) throw error;
    say('over');
  }
}

async function main() {
  const queue = new Queue<string>(1);
  await gather([producer(queue), consumer(queue)]);
}

run(main());
