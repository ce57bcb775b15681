import { getRunningLoop, sleep } from '@yieldpoint/asyncio';

export async function main(print: (line: string) => void) {
  const loop = getRunningLoop();
  const note = (what: string) => print(`${loop.time()} s: ${what}`);

  loop.callLater(2, () => note('two'));
  loop.callLater(1, () => {
    note('one');
    loop.callLater(0.5, () => note('half a second on'));
    loop.callSoon(() => note('soon after one'));
  });
  loop.callSoon(() => {
    note('first');
    loop.callSoon(() => note('from first'));
  });
  loop.callLater(0, () => note('zero'));
  loop.callSoon(() => note('second'));
  const timer = loop.callLater(1.2, () => note('never'));
  timer.cancel();

  note('main');
  await sleep(3);
  note('main again');
}
