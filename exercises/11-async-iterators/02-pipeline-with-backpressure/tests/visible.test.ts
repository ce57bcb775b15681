import { getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { buffered } from './exercise';

const now = () => getRunningLoop().time();

/** A source of numbers from 1 to `last`, each of which takes `seconds`. It writes down what happens to it. */
class Source {
  asked = 0;
  closed = false;

  async *numbers(last: number, seconds: number): AsyncGenerator<number> {
    try {
      for (let number = 1; number <= last; number += 1) {
        this.asked = number;
        await sleep(seconds);
        yield number;
      }
    } finally {
      this.closed = true;
    }
  }
}

test('hands out every item in order', async () => {
  const last = random.int(8, 20);
  const seen: number[] = [];
  for await (const item of buffered(new Source().numbers(last, 1), 3)) seen.push(item);
  expect(seen, 'The same items in the same order as from the source.').toEqual(
    Array.from({ length: last }, (_, index) => index + 1),
  );
});

test('source and consumer work at the same time', async () => {
  for await (const _ of buffered(new Source().numbers(5, 1), 2)) await sleep(1);
  expect(now(), 'While one item is being used, the next one is read: 1 + 5 seconds, not 10.').toBe(6);
});

test('nothing is read before the first item is asked for', async () => {
  const source = new Source();
  const items = buffered(source.numbers(5, 1), 2);
  await sleep(3);
  expect(source.asked, 'A generator is lazy: making it reads nothing.').toBe(0);
  expect((await items.next()).value, 'The first item comes when it is asked for.').toBe(1);
  await items.return(undefined);
});

test('a full buffer holds the source back', async () => {
  const source = new Source();
  const items = buffered(source.numbers(30, 1), 3);
  await items.next();
  await sleep(50);
  expect(
    source.asked,
    'One was handed out, three may wait in the buffer, one in the hand of the reader: the sixth is too many.',
  ).toBeLessThanOrEqual(5);
  expect(
    source.asked,
    'There is room for three: while the consumer is busy, reading goes on.',
  ).toBeGreaterThanOrEqual(4);
  await items.return(undefined);
});

test('an error comes after the items that were there before it', async () => {
  const failing = async function* () {
    yield 'a';
    yield 'b';
    throw new Error('the line is dead');
  };
  const seen: string[] = [];
  let message = 'nothing was thrown';
  try {
    for await (const item of buffered(failing(), 5)) {
      seen.push(item);
      await sleep(1);
    }
  } catch (error) {
    message = (error as Error).message;
  }
  expect(seen, 'What was read before the error is still good.').toEqual(['a', 'b']);
  expect(message, 'The consumer must learn why there is no more.').toBe('the line is dead');
});

test('closing it closes the source', async () => {
  const source = new Source();
  const items = buffered(source.numbers(30, 1), 3);
  await items.next();
  await sleep(50);
  await items.return(undefined);
  expect(
    source.closed,
    'The source stands at a yield: somebody has to close it, or its finally does not run.',
  ).toBe(true);
});
