import {
  AsyncExitStack,
  asyncContextManager,
  asyncWith,
  getRunningLoop,
  run,
  sleep,
} from '@yieldpoint/asyncio';

const say = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

const connect = asyncContextManager(async function* (host: string) {
  await sleep(1);
  if (host === 'lima') throw new Error('lima does not answer');
  say(`${host} connected`);
  try {
    yield host;
  } finally {
    await sleep(1);
    say(`${host} closed`);
  }
});

async function main() {
  await asyncWith(new AsyncExitStack(), async (stack) => {
    for (const host of ['oslo', 'quito', 'lima']) {
      await stack.enterAsyncContext(connect(host));
    }
    say('all connected');
  });
}

try {
  run(main());
} catch {
  console.log('not all could be reached');
}
