import { Queue, aclosing, asyncWith, createTask, wait } from '@yieldpoint/asyncio';

export async function* buffered<T>(source: AsyncGenerator<T>, size: number): AsyncGenerator<T> {
  const queue = new Queue<T | undefined>(size);
  const reading = createTask(read(source, queue));
  try {
    for (;;) {
      const item = await queue.get();
      if (item === undefined) break;
      yield item;
    }
    await reading;
  } finally {
    reading.cancel();
    await wait([reading]);
  }
}

async function read<T>(source: AsyncGenerator<T>, queue: Queue<T | undefined>): Promise<void> {
  try {
    await asyncWith(aclosing(source), async (items) => {
      for await (const item of items) await queue.put(item);
    });
  } finally {
    await queue.put(undefined);
  }
}
