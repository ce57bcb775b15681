/** Already settled: awaiting it gives the others one turn. */
const turn = Promise.resolve();

/** The same work on native promises, as far as they can do it: they know neither cancellation nor lazy starts. */
export const native: Record<string, (n: number) => Promise<unknown>> = {
  async switch(n) {
    async function turns(count: number): Promise<void> {
      for (let i = 0; i < count; i += 1) await turn;
    }
    await Promise.all(Array.from({ length: 10 }, () => turns(n / 10)));
  },

  async 'create and await'(n) {
    async function nothing(): Promise<void> {}
    for (let i = 0; i < n; i += 1) await nothing();
  },

  '100k timers': (n) =>
    new Promise<void>((resolve) => {
      let left = n;
      const fire = (): void => {
        left -= 1;
        if (left === 0) resolve();
      };
      for (let i = 0; i < n; i += 1) setTimeout(fire, 1 + (i % 10));
    }),

  async 'queue messages'(n) {
    const items: number[] = [];
    let wake: (() => void) | null = null;
    const notify = (): void => {
      wake?.();
      wake = null;
    };
    const changed = (): Promise<void> =>
      new Promise((resolve) => {
        wake = resolve;
      });
    async function produce(): Promise<void> {
      for (let i = 0; i < n; i += 1) {
        while (items.length >= 100) await changed();
        items.push(i);
        notify();
        await turn;
      }
    }
    async function consume(): Promise<void> {
      for (let i = 0; i < n; i += 1) {
        while (items.length === 0) await changed();
        items.shift();
        notify();
        await turn;
      }
    }
    await Promise.all([produce(), consume()]);
  },

  '10k sleeps': (n) =>
    Promise.all(
      Array.from(
        { length: n },
        (_, i) =>
          new Promise((resolve) => {
            setTimeout(resolve, 1 + (i % 10));
          }),
      ),
    ),

  async 'future chain'(n) {
    for (let i = 0; i < n; i += 1) {
      const { promise, resolve } = Promise.withResolvers<number>();
      queueMicrotask(() => resolve(i));
      await promise;
    }
  },

  async 'switch at depth 20'(n) {
    async function deep(depth: number, count: number): Promise<void> {
      if (depth > 0) return await deep(depth - 1, count);
      for (let i = 0; i < count; i += 1) await turn;
      return undefined;
    }
    await Promise.all(Array.from({ length: 10 }, () => deep(20, n / 10)));
  },
};
