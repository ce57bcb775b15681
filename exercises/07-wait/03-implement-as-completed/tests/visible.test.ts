import { createTask, getRunningLoop, sleep, TimeoutError } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { asCompleted } from './exercise';

/** A running delivery, which takes `seconds` and results in the name of what it brings. */
const delivery = (name: string, seconds: number) =>
  createTask(
    (async () => {
      await sleep(seconds);
      return name;
    })(),
  );

/** Deliveries by name, each with its seconds. */
const deliveries = (seconds: Record<string, number>) =>
  new Map(Object.entries(seconds).map(([name, takes]) => [name, delivery(name, takes)]));

test('tasks come in the order in which they finish', async () => {
  const log: string[] = [];
  for await (const [name, task] of asCompleted(deliveries({ books: 3, tea: 1, lamp: 2 }))) {
    log.push(`${getRunningLoop().time()} s  ${name}: ${task.result()}`);
  }
  expect(log, 'Each task comes at the moment when it is done.').toEqual([
    '1 s  tea: tea',
    '2 s  lamp: lamp',
    '3 s  books: books',
  ]);
});

test('the tasks themselves are handed out, failed ones too', async () => {
  const lost = createTask(
    (async (): Promise<string> => {
      await sleep(1);
      throw new Error('lost on the way');
    })(),
  );
  const tea = delivery('tea', 2);
  const came: unknown[] = [];
  const tasks = new Map([
    ['tea', tea],
    ['lost', lost],
  ]);
  for await (const [, task] of asCompleted(tasks)) came.push(task);
  expect(came[0] === lost, 'A failed task is done, and comes in its turn.').toBe(true);
  expect(came[1] === tea, 'The error of one task does not end the loop for the others.').toBe(true);
  expect((lost.exception() as Error).message).toBe('lost on the way');
});

test('what finishes while the body is busy comes in its order, too', async () => {
  const order: string[] = [];
  const tasks = deliveries({ books: 4, tea: 1, lamp: 3, pen: 2 });
  for await (const [name] of asCompleted(tasks)) {
    order.push(name);
    await sleep(10);
  }
  expect(order, 'The order is that of finishing, not that of the map.').toEqual([
    'tea',
    'pen',
    'lamp',
    'books',
  ]);
});

test('after the limit comes a TimeoutError', async () => {
  const limit = random.int(3, 7);
  const tasks = deliveries({ lamp: 20, tea: 1 });
  const came: string[] = [];
  let caught: unknown;
  try {
    for await (const [name] of asCompleted(tasks, { timeout: limit })) came.push(name);
  } catch (error) {
    caught = error;
  }
  expect(came, 'What finished in time has been handed out.').toEqual(['tea']);
  expect(caught, 'Something is missing, and the time is up.').toBeInstanceOf(TimeoutError);
  expect(
    getRunningLoop().time(),
    'The limit counts from the start of the loop, for all tasks together.',
  ).toBe(limit);
  expect(await tasks.get('lamp')!, 'Nothing is cancelled: the lamp arrives later.').toBe('lamp');
});

test('the loop ends with the last task', async () => {
  const came: string[] = [];
  for await (const [name] of asCompleted(deliveries({ books: 2, tea: 1 }), { timeout: 60 })) came.push(name);
  expect(came).toEqual(['tea', 'books']);
  expect(getRunningLoop().time(), 'When all have come, nobody sits out the limit.').toBe(2);
});
