import {
  asyncContextManager,
  asyncWith,
  getRunningLoop,
  run,
  sleep,
} from '@yieldpoint/asyncio';

const say = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

const transaction = asyncContextManager(async function* (name: string) {
  say(`begin ${name}`);
  try {
    yield name;
  } catch (error) {
    await sleep(1);
    say(`roll back ${name}`);
    throw error;
  }
  await sleep(1);
  say(`commit ${name}`);
});

async function main() {
  await asyncWith(transaction('one'), async () => {
    await sleep(1);
  });
  try {
    await asyncWith(transaction('two'), async () => {
      throw new Error('account empty');
    });
  } catch {
    say('the error went on');
  }
}

run(main());
