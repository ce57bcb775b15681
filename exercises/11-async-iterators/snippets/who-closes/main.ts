import { aclosing, asyncWith, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

const say = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

async function* numbers(name: string): AsyncGenerator<number> {
  try {
    for (let n = 1; ; n += 1) {
      await sleep(1);
      yield n;
    }
  } finally {
    await sleep(1);
    say(`${name} is closed`);
  }
}

const first = numbers('the first');

async function main() {
  for await (const n of first) if (n === 2) break;
  say('behind the first loop');
  const second = numbers('the second');
  await asyncWith(aclosing(second), async () => {
    for await (const n of second) if (n === 2) break;
  });
  say('behind the second loop');
}

run(main());
