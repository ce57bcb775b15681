import { TaskGroup, asyncWith, run, sleep } from '@yieldpoint/asyncio';
import { now, print } from './prelude.ts';

async function f(n: string, d: number) {
  await sleep(d);
  print(`[${now()}]`, n);
  return n;
}

async function main() {
  now();
  const [a, b] = await asyncWith(new TaskGroup(), async (tg) => {
    const first = tg.createTask(f('a', 0.2));
    const second = tg.createTask(f('b', 0.1), { name: 'bee' });
    print('body done', second.getName());
    return [first, second] as const;
  });
  print(`[${now()}] after`, a.result(), b.result());
  await asyncWith(new TaskGroup(), async () => print('empty group'));
  const p = await asyncWith(new TaskGroup(), async (tg) => {
    async function parent() {
      await sleep(0);
      tg.createTask(f('grandchild', 0.1));
      return 'p';
    }
    return [tg.createTask(parent())];
  });
  print('all done', p[0]?.result());
}
run(main());
