import { CancelledError, allTasks, createTask, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { buffered } from './exercise';

const now = () => getRunningLoop().time();

/** Many numbers, a second each; closing takes another one. */
async function* ticks(log: (line: string) => void): AsyncGenerator<number> {
  try {
    for (let tick = 1; tick <= 40; tick += 1) {
      log(`read ${tick}`);
      await sleep(1);
      yield tick;
    }
  } finally {
    await sleep(1);
    log('closed');
  }
}

test('closed while the source is reading', async () => {
  const log: string[] = [];
  const items = buffered(
    ticks((line) => log.push(line)),
    5,
  );
  await items.next();
  await sleep(0.5);
  await items.return(undefined);
  expect(log).toEqual(['read 1', 'read 2', 'closed']);
  expect(now()).toBe(2.5);
  expect(allTasks().size).toBe(1);
});

test('a while after closing nothing goes on', async () => {
  const log: string[] = [];
  const items = buffered(
    ticks((line) => log.push(line)),
    3,
  );
  await items.next();
  await items.return(undefined);
  await sleep(20);
  expect(log.at(-1)).toBe('closed');
  expect(log.length).toBeLessThan(4);
  expect(allTasks().size).toBe(1);
});

test('closing waits until the source has cleaned up', async () => {
  const log: string[] = [];
  const items = buffered(
    ticks((line) => log.push(line)),
    1,
  );
  await items.next();
  await sleep(9);
  const started = now();
  await items.return(undefined);
  expect(log.at(-1)).toBe('closed');
  // One is out, one in the buffer; the reader may hold a third one in its hand.
  expect(log.length).toBeLessThanOrEqual(4);
  expect(now() - started).toBe(1);
  expect(allTasks().size).toBe(1);
});

test('a consumer that is cancelled while waiting leaves nothing behind', async () => {
  const log: string[] = [];
  const consumer = createTask(
    (async () => {
      for await (const _ of buffered(
        ticks((line) => log.push(line)),
        2,
      ));
    })(),
  );
  await sleep(2.5);
  consumer.cancel();
  let caught: unknown;
  try {
    await consumer;
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(CancelledError);
  expect(log).toEqual(['read 1', 'read 2', 'read 3', 'closed']);
  expect(allTasks().size).toBe(1);
});

test('no task is left when the source has come to its end', async () => {
  const short = async function* () {
    yield 1;
    yield 2;
  };
  const seen: number[] = [];
  for await (const item of buffered(short(), 1)) seen.push(item);
  expect(seen).toEqual([1, 2]);
  expect(allTasks().size).toBe(1);
});

test('an error at the very beginning', async () => {
  const failing = async function* () {
    await sleep(1);
    if (now() > 0) throw new Error('no line');
    yield 'never';
  };
  let message = 'nothing was thrown';
  try {
    await buffered(failing(), 3).next();
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toBe('no line');
});

test('an empty source gives nothing', async () => {
  const seen: unknown[] = [];
  const empty = async function* () {
    await sleep(2);
    if (now() === 0) yield 'never';
  };
  for await (const item of buffered(empty(), 3)) seen.push(item);
  expect(seen).toEqual([]);
  expect(now()).toBe(2);
});

test('undefined and null are items like any other', async () => {
  const odd = async function* () {
    yield undefined;
    yield null;
    yield 0;
  };
  const seen: unknown[] = [];
  for await (const item of buffered(odd(), 2)) seen.push(item);
  expect(seen).toEqual([undefined, null, 0]);
});

test('the size is what decides how far it reads', async () => {
  const size = random.int(4, 9);
  const log: string[] = [];
  const items = buffered(
    ticks((line) => log.push(line)),
    size,
  );
  await items.next();
  await sleep(30);
  const readAhead = log.length;
  expect([size + 1, size + 2]).toContain(readAhead);
  await items.next();
  await sleep(30);
  expect(log.length).toBe(readAhead + 1);
  await items.return(undefined);
});

test('what is thrown in at the yield comes out again', async () => {
  const log: string[] = [];
  const items = buffered(
    ticks((line) => log.push(line)),
    2,
  );
  await items.next();
  const thrown = new Error('thrown in');
  let caught: unknown;
  try {
    await items.throw(thrown);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBe(thrown);
  expect(log.at(-1)).toBe('closed');
});

test('stages follow one another, and are closed one after another', async () => {
  const log: string[] = [];
  const doubled = async function* (numbers: AsyncGenerator<number>) {
    try {
      for await (const number of numbers) yield 2 * number;
    } finally {
      await numbers.return(undefined);
    }
  };
  const first = buffered(
    ticks((line) => log.push(line)),
    1,
  );
  const last = buffered(doubled(first), 1);
  const seen: unknown[] = [];
  while (seen.length < 4) {
    seen.push((await last.next()).value);
    await sleep(3);
  }
  await last.return(undefined);
  expect(seen).toEqual([2, 4, 6, 8]);
  expect(log.at(-1)).toBe('closed');
  expect(allTasks().size).toBe(1);
});
