import { LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, gather, run } from '@yieldpoint/asyncio';
import { print, show, tuple } from './prelude.ts';

async function main() {
  const q = new Queue<number>(2);
  q.putNowait(1);
  q.putNowait(2);
  try {
    q.putNowait(3);
  } catch (e) {
    if (e instanceof QueueFull) print(show(e));
  }
  print(q.full(), q.qsize(), q.maxsize, q.getNowait(), q.getNowait(), q.empty());
  try {
    q.getNowait();
  } catch (e) {
    if (e instanceof QueueEmpty) print(show(e));
  }
  async function prod() {
    for (let i = 0; i < 5; i += 1) {
      await q.put(i);
      print('put', i);
    }
  }
  async function cons() {
    for (let i = 0; i < 5; i += 1) print('got', await q.get());
  }
  await gather([prod(), cons()]);
  const p = new PriorityQueue();
  const l = new LifoQueue();
  for (const x of [tuple(3, 'c'), tuple(1, 'a'), tuple(2, 'b'), tuple(1, 'A')]) {
    p.putNowait(x);
    l.putNowait(x);
  }
  const four = [0, 1, 2, 3];
  print(
    four.map(() => p.getNowait()),
    four.map(() => l.getNowait()),
  );
}
run(main());
