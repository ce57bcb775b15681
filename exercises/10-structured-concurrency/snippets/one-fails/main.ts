import { TaskGroup, asyncWith, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

const say = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function fetchPart(name: string, seconds: number) {
  try {
    await sleep(seconds);
    if (name === 'stock') throw new Error('no answer');
    say(`${name} is here`);
  } finally {
    say(`${name} has ended`);
  }
}

async function main() {
  try {
    await asyncWith(new TaskGroup(), async (group) => {
      group.createTask(fetchPart('price', 1), { name: 'price' });
      group.createTask(fetchPart('stock', 2), { name: 'stock' });
      group.createTask(fetchPart('pictures', 5), { name: 'pictures' });
      say('the block has nothing more to do');
    });
  } catch (error) {
    say(String(error));
  }
}

run(main());
