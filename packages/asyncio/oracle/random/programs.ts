import {
  RealTimeLoop,
  ValueError,
  currentTask,
  eagerTaskFactory,
  gather,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
} from '@yieldpoint/asyncio';
import type { Coroutine, Platform } from '@yieldpoint/asyncio';
import type { Program } from '@yieldpoint/asyncio/explore';
import { foreignCoroutine, frameOf } from '@yieldpoint/asyncio/foreign';
import { operations } from './operations.ts';
import { World, word } from './world.ts';
import type { Node } from './world.ts';

async function node(w: World, path: string, depth: number): Promise<string> {
  w.budget -= 1;
  const drawn = depth < 4 && w.budget > 0 ? w.n(20) : w.n(3);
  const kind = drawn === 10 && w.eager ? 9 : drawn;
  w.log(`${path}:${kind}`);
  try {
    await operations[kind]?.(w, path, depth + 1);
    const turns = w.n(3);
    for (let i = 0; i < turns; i += 1) await sleep(0);
    w.log(`${path}.`);
    return `r${path.slice(-1)}`;
  } catch (error) {
    if (!isCancelled(error)) throw error;
    w.log(`${path}!${currentTask()?.cancelling()}${error.args.join('')}`);
    const reaction = w.n(6);
    if (reaction === 0) return 'swallowed';
    if (reaction === 1) {
      await sleep(0.1);
      w.log(`${path}cl`);
    }
    if (reaction === 2) await sleep(0);
    if (reaction === 3) throw new ValueError('in cleanup');
    throw error;
  }
}

async function main(w: World): Promise<void> {
  const loop = getRunningLoop();
  if (w.eager) loop.setTaskFactory(eagerTaskFactory);
  const roots = [0, 1, 2, 3].map((i) => w.spawn(String(i), 0));
  for (let i = 0; i < 4; i += 1) {
    await sleep(w.delay());
    if (w.n(3) !== 0) continue;
    const victim = w.n(w.tasks.length);
    w.tasks[victim]?.cancel();
    w.log(`main x${victim}`);
  }
  const outcomes = await gather(roots, { returnExceptions: true });
  w.log(outcomes.map(word).join(' '));
  w.log(`left${w.tasks.filter((task) => !task.done()).length}`);
  loop.setExceptionHandler((_loop, { message }) => {
    if (!message.includes(' was ')) w.out.push(`H ${message.split(' <')[0]}`);
  });
}

/** A node that this loop drives as if its body lived in another realm. */
const farNode: Node = (w, path, depth) => {
  const frame = frameOf(node(w, path, depth) as unknown as Coroutine);
  return foreignCoroutine(frame, 'far') as unknown as Promise<string>;
};

/** What the program of this seed did, event by event. With `far`, every node is driven through a frame. */
export function events(seed: number, far = false): string[] {
  const w = new World(seed, far ? farNode : node);
  try {
    run(main(w));
  } catch (error) {
    w.out.push(`RAISED ${word(error)}`);
  }
  return w.out;
}

/** The same on a loop that shares its thread, whose host jumps to the time for which it is armed. */
export function eventsWithHost(seed: number): Promise<string[]> {
  const w = new World(seed, node);
  let time = 0;
  const platform: Platform = {
    now: () => time,
    arm(seconds, callback) {
      time += seconds;
      void Promise.resolve().then(callback);
      return () => {};
    },
  };
  const ended = run(main(w), { clock: 'real', loopFactory: () => new RealTimeLoop({ platform }) });
  return ended.then(
    () => w.out,
    (error: unknown) => [...w.out, `RAISED ${word(error)}`],
  );
}

/** The same as a program to explore; `done` is told what it did. */
export function explorable(seed: number, done: (out: readonly string[]) => void): Program {
  return () => {
    const w = new World(seed, node);
    return { main: main(w), check: () => done(w.out) };
  };
}
