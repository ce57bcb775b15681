import { Queue, createTask, gather, run } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function a(q1: Queue<number>, q2: Queue<number>) {
  for (let i = 0; i < 3; i += 1) {
    await q1.put(i);
    print('a sent', i);
    print('a got', await q2.get());
  }
}
async function b(q1: Queue<number>, q2: Queue<number>) {
  for (let i = 0; i < 3; i += 1) {
    const x = await q1.get();
    print('b got', x);
    await q2.put(x === 0 ? 0 : -x);
  }
}

async function main() {
  const q1 = new Queue<number>();
  const q2 = new Queue<number>();
  await gather([a(q1, q2), b(q1, q2)]);
  const q = new Queue<number>();
  const o = createTask(say());
  await q.put(1);
  await q.get();
  print('unblocked put/get do not switch', o.done());
  await o;
}
async function say() {
  print('other');
}
run(main());
