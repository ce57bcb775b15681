// A fast producer and slow consumers: the bounded queue makes the producer wait, and its shutdown sends all home.
import { Queue, QueueShutDown, createTask, gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

async function produce(queue: Queue<number>): Promise<void> {
  for (let item = 1; item <= 5; item += 1) {
    await queue.put(item);
    console.log(`${getRunningLoop().time()} s  put ${item}`);
  }
  queue.shutdown();
}

async function consume(name: string, queue: Queue<number>): Promise<void> {
  try {
    for (;;) {
      const item = await queue.get();
      await sleep(2);
      console.log(`${getRunningLoop().time()} s  ${name} is done with ${item}`);
    }
  } catch (error) {
    if (!(error instanceof QueueShutDown)) throw error;
    console.log(`${name} goes home`);
  }
}

async function main(): Promise<void> {
  const queue = new Queue<number>(1);
  const producer = createTask(produce(queue));
  await gather([consume('ann', queue), consume('bo', queue), producer]);
}

run(main());
