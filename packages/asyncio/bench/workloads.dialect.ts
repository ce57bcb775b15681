import { Queue, createTask, gather, getRunningLoop, isCancelled, sleep } from '@yieldpoint/asyncio';

/** The same work as in python-peers.py; each gives the number of operations done. */
export const workloads = {
  async switch(n: number): Promise<number> {
    async function turns(count: number): Promise<void> {
      for (let i = 0; i < count; i += 1) await sleep(0);
    }
    await gather(Array.from({ length: 10 }, () => turns(n / 10)));
    return n;
  },

  async 'create and await'(n: number): Promise<number> {
    async function nothing(): Promise<void> {}
    for (let i = 0; i < n; i += 1) await createTask(nothing());
    return n;
  },

  async '100k timers'(n: number): Promise<number> {
    const loop = getRunningLoop();
    const done = loop.createFuture<void>();
    let left = n;
    const fire = (): void => {
      left -= 1;
      if (left === 0) done.setResult();
    };
    for (let i = 0; i < n; i += 1) loop.callLater(((i * 7919) % n) * 1e-7, fire);
    await done;
    return n;
  },

  async 'queue messages'(n: number): Promise<number> {
    const queue = new Queue<number>(100);
    async function produce(): Promise<void> {
      for (let i = 0; i < n; i += 1) await queue.put(i);
    }
    async function consume(): Promise<void> {
      for (let i = 0; i < n; i += 1) await queue.get();
    }
    await gather([produce(), consume()]);
    return n;
  },

  async '10k sleeps'(n: number): Promise<number> {
    await gather(Array.from({ length: n }, (_, i) => sleep(((i * 7919) % n) * 1e-6)));
    return n;
  },

  async 'future chain'(n: number): Promise<number> {
    const loop = getRunningLoop();
    for (let i = 0; i < n; i += 1) {
      const future = loop.createFuture<number>();
      loop.callSoon((value: number) => future.setResult(value), i);
      await future;
    }
    return n;
  },

  async cancel(n: number): Promise<number> {
    async function waits(): Promise<void> {
      await sleep(3600);
    }
    for (let i = 0; i < n; i += 1) {
      const task = createTask(waits());
      await sleep(0);
      task.cancel();
      try {
        await task;
      } catch (error) {
        if (!isCancelled(error)) throw error;
      }
    }
    return n;
  },

  async 'switch at depth 20'(n: number): Promise<number> {
    async function deep(depth: number, count: number): Promise<void> {
      if (depth > 0) return await deep(depth - 1, count);
      for (let i = 0; i < count; i += 1) await sleep(0);
      return undefined;
    }
    await gather(Array.from({ length: 10 }, () => deep(20, n / 10)));
    return n;
  },
};
