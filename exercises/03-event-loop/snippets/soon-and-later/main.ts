import { getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

async function main() {
  const loop = getRunningLoop();
  const note = (what: string) => console.log(`${loop.time()} s: ${what}`);

  loop.callLater(2, () => note('two seconds on'));
  loop.callLater(1, () => note('one second on'));
  loop.callSoon(() => {
    note('a runs');
    loop.callSoon(() => note('added by a'));
  });
  loop.callSoon(() => note('b runs'));
  note('main suspends');
  await sleep(3);
  note('main goes on');
}

run(main());
