import { createTask, getRunningLoop, run, sleep, wait } from '@yieldpoint/asyncio';

const log = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function job(name: string) {
  await sleep(2);
  log(`${name} is done`);
}

async function main() {
  const tasks = [createTask(job('a'), { name: 'a' }), createTask(job('b'), { name: 'b' })];
  const [done, pending] = await wait(tasks, { timeout: 1 }); // try 2, 3, or no timeout
  log(`done: ${done.size}, pending: ${pending.size}`);
  await sleep(2);
  log(`cancelled: ${tasks.filter((task) => task.cancelled()).length}`);
}

run(main());
