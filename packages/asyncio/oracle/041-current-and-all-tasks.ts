import type { Task } from '@yieldpoint/asyncio';
import { allTasks, createTask, currentTask, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import { print, repr } from './prelude.ts';

async function f() {
  await sleep(0.1);
  return currentTask()?.getName();
}

const names = () => [...allTasks()].map((t) => t.getName()).sort();

async function main() {
  const self = currentTask() as Task;
  self.setName('MAIN');
  const a = createTask(f(), { name: 'A' });
  const b = createTask(f(), { name: 'B' });
  print(names());
  b.setName('B2');
  print(await a, await b);
  print(names(), self.getName());
  const c = createTask(f());
  print(c.getName().startsWith('Task-'));
  c.setName(5);
  print(repr(c.getName()));
  await c;
  getRunningLoop().callSoon(() => print('in callback', currentTask()));
  await sleep(0);
}
run(main());
