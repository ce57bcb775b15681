import { createTask, sleep } from '@yieldpoint/asyncio';

export async function main(print: (line: string) => void) {
  async function child() {
    print('the child begins');
    await sleep(1);
    print('the child ends');
  }

  const task = createTask(child());
  print('the parent goes on');
  await task;
  print('the parent ends');
}
