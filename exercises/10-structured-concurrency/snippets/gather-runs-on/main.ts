import {
  TaskGroup,
  asyncWith,
  gather,
  getRunningLoop,
  run,
  sleep,
} from '@yieldpoint/asyncio';

const say = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function save(name: string, seconds: number) {
  await sleep(seconds);
  if (name === 'b') throw new Error('disk full');
  say(`${name} saved`);
}

async function main() {
  try {
    await gather([save('a', 3), save('b', 1)]);
  } catch {
    say('gather is over');
  }
  await sleep(9);
  try {
    await asyncWith(new TaskGroup(), async (group) => {
      group.createTask(save('a', 3));
      group.createTask(save('b', 1));
    });
  } catch {
    say('the group is over');
  }
  await sleep(9);
}

run(main());
