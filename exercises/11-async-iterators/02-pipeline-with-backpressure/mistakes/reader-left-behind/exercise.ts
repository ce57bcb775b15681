import { Queue, QueueShutDown, aclosing, asyncWith, createTask } from '@yieldpoint/asyncio';

export async function* buffered<T>(source: AsyncGenerator<T>, size: number): AsyncGenerator<T> {
  const queue = new Queue<T>(size);
  const reading = createTask(read(source, queue));
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
}

async function read<T>(source: AsyncGenerator<T>, queue: Queue<T>): Promise<void> {
  try {
    await asyncWith(aclosing(source), async (items) => {
      for await (const item of items) await queue.put(item);
    });
  } finally {
    queue.shutdown();
  }
}
