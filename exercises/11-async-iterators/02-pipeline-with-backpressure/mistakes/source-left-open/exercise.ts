import { Queue, QueueShutDown, createTask, wait } from '@yieldpoint/asyncio';

export async function* buffered<T>(source: AsyncGenerator<T>, size: number): AsyncGenerator<T> {
  const queue = new Queue<T>(size);
  const reading = createTask(read(source, queue));
  try {
    for (;;) {
      let item: T;
      try {
        item = await queue.get();
      } catch (error) {
        if (error instanceof QueueShutDown) break;
        throw error;
      }
      yield item;
    }
    await reading;
  } finally {
    reading.cancel();
    await wait([reading]);
  }
}

async function read<T>(source: AsyncGenerator<T>, queue: Queue<T>): Promise<void> {
  try {
    for await (const item of source) await queue.put(item);
  } finally {
    queue.shutdown();
  }
}
