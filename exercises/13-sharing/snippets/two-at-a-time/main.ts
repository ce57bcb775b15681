import {
  asyncWith,
  getRunningLoop,
  run,
  Semaphore,
  sleep,
  TaskGroup,
} from '@yieldpoint/asyncio';

const connections = new Semaphore(2);

async function download(name: string, seconds: number) {
  await asyncWith(connections, async () => {
    console.log(`${getRunningLoop().time().toFixed(0)} s  ${name} begins`);
    await sleep(seconds);
  });
}

async function main() {
  await asyncWith(new TaskGroup(), async (group) => {
    group.createTask(download('a', 3), { name: 'a' });
    group.createTask(download('b', 1), { name: 'b' });
    group.createTask(download('c', 3), { name: 'c' });
    group.createTask(download('d', 2), { name: 'd' });
    group.createTask(download('e', 1), { name: 'e' });
  });
  console.log(`${getRunningLoop().time().toFixed(0)} s  all done`);
}

run(main());
