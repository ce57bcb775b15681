// Async generators in a row pull one item at a time; `aclosing` ends the source when the loop is left early.
import { aclosing, asyncWith, run, sleep } from '@yieldpoint/asyncio';

async function* readings(): AsyncGenerator<number> {
  try {
    for (const value of [18, 19, 35, 20, 21]) {
      await sleep(1);
      yield value;
    }
  } finally {
    console.log('the sensor is off');
  }
}

async function* smooth(source: AsyncGenerator<number>): AsyncGenerator<number> {
  let last: number | null = null;
  for await (const value of source) {
    if (value > 30) continue;
    yield last === null ? value : (last + value) / 2;
    last = value;
  }
}

async function main(): Promise<void> {
  const source = readings();
  await asyncWith(aclosing(source), async () => {
    for await (const value of smooth(source)) {
      console.log(value);
      if (value > 19) break;
    }
  });
}

run(main());
