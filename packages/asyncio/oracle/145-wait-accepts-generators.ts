import { createTask, run, wait } from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function f(n: number) {
  return n;
}

function* tasks() {
  for (let i = 0; i < 3; i += 1) yield createTask(f(i));
}

async function main() {
  const [done] = await wait(tasks());
  print([...done].map((t) => t.result()).sort());
  const t = createTask(f(1));
  print(f.name, t.getContext().constructor.name);
  await t;
}
run(main());
