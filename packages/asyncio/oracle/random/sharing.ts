import { DeadlockError, createTask, isCancelled, run, wait, waitFor } from '@yieldpoint/asyncio';
import { World, show, steps } from './sharing-steps.ts';

async function work(w: World, me: number): Promise<number> {
  for (const letter of 'abcdef') {
    const p = `${me}${letter}`;
    try {
      const kind = w.n(steps.length);
      w.log(p, kind);
      await steps[kind]?.(w, p, me);
    } catch (error) {
      if (!isCancelled(error)) {
        w.log(p, show(error));
        continue;
      }
      w.log(p, show(error), w.tasks[me]?.cancelling());
      if (w.n(2) > 0) throw error;
    }
  }
  return me;
}

async function main(w: World): Promise<void> {
  w.loop.setExceptionHandler((_, { message, ...facts }) => {
    if (message.includes('never')) return;
    w.log('report', message.split(' <')[0], 'exception' in facts ? show(facts['exception']) : '');
  });
  const count = 2 + w.n(4);
  for (let i = 0; i < count; i += 1) w.tasks.push(createTask(work(w, i)));
  const [done] = await wait(w.tasks, { timeout: 3 });
  w.log(
    'done',
    w.tasks.map((task) => Number(done.has(task))),
  );
  for (const task of w.tasks) task.cancel('end');
  for (const task of w.tasks) {
    try {
      w.log('end', await waitFor(task, 1));
    } catch (error) {
      w.log('end', show(error));
    }
  }
  const { lock, semaphore, condition, barrier, queue } = w;
  w.log(
    lock.locked(),
    semaphore.locked(),
    condition.locked(),
    barrier.nWaiting,
    barrier.broken,
    queue.qsize(),
  );
}

/** What the tasks of this seed's program did, event by event. */
export function sharing(seed: number): string[] {
  let world: World | undefined;
  async function begin(): Promise<void> {
    world = new World(seed);
    await main(world);
  }
  try {
    run(begin());
  } catch (error) {
    if (!(error instanceof DeadlockError)) throw error;
    return ['deadlock'];
  }
  return world?.out ?? [];
}
