import {
  Event,
  Lock,
  Queue,
  TaskGroup,
  ValueError,
  asyncWith,
  createTask,
  currentTask,
  exceptStar,
  gather,
  isCancelled,
  run,
  sleep,
} from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

class R {
  #s: number;
  constructor(s: number) {
    this.#s = s;
  }
  n(k: number): number {
    this.#s = (Math.imul(this.#s, 1103515245) + 12345) & 0x7fffffff;
    return (this.#s >> 8) % k;
  }
}

const word = (x: unknown) => (typeof x === 'string' ? x : (x as Error).name);

interface World {
  r: R;
  q: Queue<string>;
  lock: Lock;
  ev: Event;
  out: string[];
}

async function act(world: World, path: string, depth: number, k: number) {
  const { r, q, lock, ev, out } = world;
  if (k === 0) await sleep(0);
  else if (k === 1) {
    await q.put(path);
    out.push(`${path}>q${q.qsize()}`);
  } else if (k === 2 && !q.empty()) out.push(`${path}<${await q.get()}`);
  else if (k === 3) {
    await asyncWith(lock, async () => {
      await sleep(0);
      out.push(`${path}L`);
    });
  } else if (k === 4) {
    if (r.n(2) === 1) ev.set();
    else ev.clear();
  } else if (k === 5 && depth < 4) {
    const count = 1 + r.n(3);
    const children = Array.from({ length: count }, (_, i) => node(world, `${path}.${i}`, depth + 1));
    const res = await gather(children, { returnExceptions: true });
    out.push(`${path}=[${res.map(word).join(',')}]`);
  } else if (k === 6 && depth < 4) await child(world, path, depth);
  else if (k === 7) {
    if (r.n(3) === 0) throw new ValueError(path);
  } else if (k === 8 && depth < 4) {
    try {
      await asyncWith(new TaskGroup(), async (tg) => {
        const count = 1 + r.n(2);
        for (let i = 0; i < count; i += 1) tg.createTask(node(world, `${path}.g${i}`, depth + 1));
        await sleep(0);
      });
    } catch (e) {
      exceptStar(e, [ValueError, (eg) => out.push(`${path}EG${eg.exceptions.length}`)]);
    }
  }
}

async function child(world: World, path: string, depth: number) {
  const { r, out } = world;
  const t = createTask(node(world, `${path}.t`, depth + 1));
  const turns = r.n(3);
  for (let i = 0; i < turns; i += 1) await sleep(0);
  if (r.n(2) === 1) out.push(`${path}x${Number(t.cancel())}`);
  try {
    out.push(`${path}=${await t}`);
  } catch (e) {
    if (!isCancelled(e)) throw e;
    const cancelling = currentTask()?.cancelling() ?? 0;
    out.push(`${path}C${cancelling}`);
    if (cancelling > 0) throw e;
  }
}

async function node(world: World, path: string, depth: number): Promise<string> {
  const { r, out } = world;
  const k = r.n(9);
  out.push(`${path}:${k}`);
  try {
    await act(world, path, depth, k);
    const turns = r.n(3);
    for (let i = 0; i < turns; i += 1) await sleep(0);
    out.push(`${path}.`);
    return `r${path.slice(-1)}`;
  } catch (e) {
    if (isCancelled(e)) {
      out.push(`${path}!`);
      await sleep(0);
    }
    throw e;
  }
}

async function main(seed: number) {
  const r = new R(seed);
  const out: string[] = [];
  const world = { r, q: new Queue<string>(), lock: new Lock(), ev: new Event(), out };
  const ts = Array.from({ length: 6 }, (_, i) => createTask(node(world, String(i), 0)));
  for (let i = 0; i < 3; i += 1) {
    await sleep(0);
    if (r.n(3) === 0) {
      ts[r.n(6)]?.cancel();
      out.push('main cancels');
    }
  }
  const res = await gather(ts, { returnExceptions: true });
  out.push(res.map(word).join(' '));
  return out;
}
for (let seed = 1; seed <= 40; seed += 1) print(seed, run(main(seed)).join(' '));
