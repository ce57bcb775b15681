import {
  createTask,
  FIRST_COMPLETED,
  getRunningLoop,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';

const log = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function source(name: string, seconds: number) {
  await sleep(seconds);
  if (name === 'c') throw new Error('no answer');
  return name;
}

async function main() {
  let pending = new Set([
    createTask(source('a', 3)),
    createTask(source('b', 1)),
    createTask(source('c', 2)),
  ]);
  while (pending.size > 0) {
    const [done, rest] = await wait(pending, { returnWhen: FIRST_COMPLETED });
    for (const task of done) log(task.exception() === null ? task.result() : 'failed');
    pending = rest;
  }
}

run(main());
