// A server is told to stop: it takes no more requests, lets running ones end within a limit, and cancels the rest.
import { Event, createTask, getRunningLoop, run, sleep, wait } from '@yieldpoint/asyncio';
import type { Task } from '@yieldpoint/asyncio';

async function request(number: number, seconds: number): Promise<void> {
  try {
    await sleep(seconds);
    console.log(`${getRunningLoop().time()} s  request ${number} answered`);
  } catch (error) {
    console.log(`${getRunningLoop().time()} s  request ${number} cut off`);
    throw error;
  }
}

async function serve(stop: Event): Promise<void> {
  const running: Task<void>[] = [];
  const stopping = createTask(stop.wait());
  for (let number = 1; !stopping.done(); number += 1) {
    running.push(createTask(request(number, number * 2)));
    await wait([stopping], { timeout: 1 });
  }
  const [, late] = await wait(running, { timeout: 3 });
  for (const task of late) task.cancel();
  if (late.size > 0) await wait(late);
  console.log(`${getRunningLoop().time()} s  stopped`);
}

async function main(): Promise<void> {
  const stop = new Event();
  getRunningLoop().callLater(3.5, () => stop.set());
  await serve(stop);
}

run(main());
