import { gather, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expectThat, specimen, turns } from './program.dialect.ts';

/** Who acts on what was true a moment ago. */
export const stale = [
  specimen('the same value, but another thing', (mended) => () => {
    let top = { name: 'A', next: 1 };
    const freed = new Set<number>();
    async function pop() {
      const seen = top;
      await turns(1);
      if (mended ? top !== seen : top.name !== seen.name) return;
      expectThat(!freed.has(seen.next), 'what follows the old A was given away');
    }
    async function others() {
      await turns(4);
      freed.add(top.next);
      top = { name: 'A', next: 2 };
    }
    return gather([pop(), others()]);
  }),
  specimen('a cache filled with what was', (mended) => () => {
    let stored = 1;
    const cache = new Map<string, number>();
    async function read() {
      const value = stored;
      await turns(1);
      if (!mended || value === stored) cache.set('key', value);
    }
    async function write() {
      await turns(4);
      stored = 2;
      cache.delete('key');
    }
    return {
      main: gather([read(), write()]),
      check: () => expectThat((cache.get('key') ?? stored) === stored, 'an old value is kept for good'),
    };
  }),
  specimen(
    'a lease that ran out',
    (mended) => () => {
      const loop = getRunningLoop();
      let holder = '';
      let until = 0;
      async function lead(name: string, after: number) {
        await sleep(after);
        if (loop.time() < until) return;
        holder = name;
        const mine = loop.time() + 1;
        until = mine;
        await sleep(0.9);
        if (mended && loop.time() >= mine) return;
        expectThat(holder === name, `${name} and ${holder} both lead`);
      }
      return gather([lead('ann', 0), lead('bo', 1.2)]);
    },
    { delays: [0.5] },
  ),
  specimen('two halves of one change', (mended) => () => {
    let [start, end] = [0, 0];
    async function move() {
      start += 1;
      if (!mended) await turns(1);
      end += 1;
    }
    async function read() {
      await turns(4);
      expectThat(start === end, `from ${start} to ${end}`);
    }
    return gather([move(), read()]);
  }),
];
