import {
  ValueError,
  asyncWith,
  createTask,
  getRunningLoop,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';

const say = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

class Table {
  async aenter() {
    await sleep(1);
    say('table taken');
  }

  async aexit(error?: Error) {
    say(`table free again: ${error === undefined ? 'all well' : error.name}`);
  }
}

async function dine(seconds: number, loud = false) {
  await asyncWith(new Table(), async () => {
    await sleep(seconds);
    if (loud) throw new ValueError('too loud');
  });
}

async function main() {
  await dine(2);
  try {
    await dine(2, true);
  } catch {
    say('the error went on');
  }
  const guest = createTask(dine(60));
  await sleep(3);
  guest.cancel();
  await wait([guest]);
}

run(main());
