// Publishes to many; a slow reader keeps its own place and loses nothing.
import { Queue, createTask, gather, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

class Bus<T> {
  readonly #readers = new Set<Queue<T>>();

  publish(value: T): void {
    for (const reader of this.#readers) reader.putNowait(value);
  }

  async *subscribe(): AsyncGenerator<T> {
    const mine = new Queue<T>();
    this.#readers.add(mine);
    try {
      for (;;) yield await mine.get();
    } finally {
      this.#readers.delete(mine);
    }
  }

  get readers(): number {
    return this.#readers.size;
  }
}

async function read(bus: Bus<string>, name: string, pause: number): Promise<void> {
  const messages = bus.subscribe();
  for await (const message of messages) {
    console.log(`${getRunningLoop().time()} s  ${name}: ${message}`);
    if (message === 'bye') break;
    await sleep(pause);
  }
  await messages.return(undefined);
}

async function main(): Promise<void> {
  const bus = new Bus<string>();
  const readers = [createTask(read(bus, 'fast', 0)), createTask(read(bus, 'slow', 2))];
  for (const message of ['hello', 'news', 'bye']) {
    await sleep(1);
    bus.publish(message);
  }
  await gather(readers);
  console.log(`${bus.readers} readers left`);
}

run(main());
