// Things that are opened one after the other are closed the other way round, also when the third can't be opened.
import { AsyncExitStack, asyncContextManager, asyncWith, run, sleep } from '@yieldpoint/asyncio';

const open = asyncContextManager(async function* (name: string) {
  await sleep(1);
  if (name === 'broken') throw new Error(`${name} can't be opened`);
  console.log(`${name} is open`);
  try {
    yield name;
  } finally {
    await sleep(1);
    console.log(`${name} is closed`);
  }
});

async function main(): Promise<void> {
  try {
    await asyncWith(new AsyncExitStack(), async (stack) => {
      for (const name of ['log', 'database', 'broken']) await stack.enterAsyncContext(open(name));
      console.log('never reached');
    });
  } catch (error) {
    console.log((error as Error).message);
  }
}

run(main());
