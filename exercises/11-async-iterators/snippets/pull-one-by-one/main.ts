import { getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

const say = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function* read(lines: string[]) {
  for (const line of lines) {
    say(`read ${line}`);
    await sleep(1);
    yield line;
  }
}

async function* upper(lines: AsyncIterable<string>) {
  for await (const line of lines) yield line.toUpperCase();
}

async function main() {
  const lines = upper(read(['a', 'b', 'c', 'd']));
  say('nothing has been read yet');
  for await (const line of lines) {
    say(`show ${line}`);
    await sleep(2);
    if (line === 'B') break;
  }
  say('the rest was never asked for');
}

run(main());
