import { Queue, QueueShutDown, aclosing, asyncWith, createTask, wait } from '@yieldpoint/asyncio';

/** The items of `source`, read ahead by at most `size`. Closing it closes the source. */
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

/** Puts every item into the queue, which makes it wait while there is no room; then shuts the queue down. */
async function read<T>(source: AsyncGenerator<T>, queue: Queue<T>): Promise<void> {
  try {
    await asyncWith(aclosing(source), async (items) => {
      for await (const item of items) await queue.put(item);
    });
  } finally {
    queue.shutdown();
  }
}
