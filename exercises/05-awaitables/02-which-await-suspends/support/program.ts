import { createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';

export async function main(print: (line: string) => void) {
  async function ticker() {
    for (let n = 1; n <= 4; n += 1) {
      print(`tick ${n}`);
      await sleep(0);
    }
  }

  async function compute(line: string) {
    print(line);
  }

  async function rest(line: string) {
    await sleep(0);
    print(line);
  }

  createTask(ticker());
  print('start');

  await compute('computed');

  const ready = getRunningLoop().createFuture<string>();
  ready.setResult('ready');
  print(await ready);

  const task = createTask(compute('task'));
  print('created');
  await task;
  print('task is done');

  await task;
  print('still done');

  await rest('rested');

  const later = getRunningLoop().createFuture<string>();
  getRunningLoop().callSoon(() => later.setResult('later'));
  print(await later);
}
