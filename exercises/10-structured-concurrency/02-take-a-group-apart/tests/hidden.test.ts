import {
  BaseExceptionGroup,
  CancelledError,
  ExceptionGroup,
  createTask,
  exceptionGroup,
  sleep,
} from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Refused, Unreachable, settle } from './exercise';

class TestDesk {
  readonly retried: string[] = [];
  readonly reported: string[] = [];

  retry(mirror: string) {
    this.retried.push(mirror);
  }

  report(mirror: string, reason: string) {
    this.reported.push(`${mirror}: ${reason}`);
  }
}

async function settled(error: unknown, desk = new TestDesk()): Promise<unknown> {
  try {
    await settle(async () => {
      await sleep(1);
      throw error;
    }, desk);
  } catch (thrown) {
    return thrown;
  }
  return null;
}

/** A group as a list that begins with its message. */
const shape = (error: unknown): unknown =>
  error instanceof BaseExceptionGroup
    ? [error.message, ...error.exceptions.map(shape)]
    : (error as Error).message;

test('what is thrown on keeps its nesting and its messages', async () => {
  const desk = new TestDesk();
  const group = new ExceptionGroup('uploads', [
    new ExceptionGroup('europe', [new Unreachable('oslo')]),
    new ExceptionGroup('asia', [
      new Refused('osaka', 'too large'),
      new TypeError('a bug'),
      new ExceptionGroup('coast', [new RangeError('another'), new Unreachable('busan')]),
    ]),
  ]);
  expect(shape(await settled(group, desk))).toEqual(['uploads', ['asia', 'a bug', ['coast', 'another']]]);
  expect(desk.retried).toEqual(['oslo', 'busan']);
  expect(desk.reported).toEqual(['osaka: too large']);
});

test('a group without a known kind goes on whole', async () => {
  const desk = new TestDesk();
  const group = new ExceptionGroup('uploads', [
    new TypeError('one'),
    new ExceptionGroup('in', [new Error('two')]),
  ]);
  expect(shape(await settled(group, desk))).toEqual(['uploads', 'one', ['in', 'two']]);
  expect([desk.retried, desk.reported]).toEqual([[], []]);
});

test('a single error of another kind goes on as it is', async () => {
  const bug = new TypeError('a bug');
  const desk = new TestDesk();
  expect(await settled(bug, desk)).toBe(bug);
  expect([desk.retried, desk.reported]).toEqual([[], []]);
});

test('a cancellation goes on as it is', async () => {
  const task = createTask(
    settle(async () => {
      await sleep(60);
    }, new TestDesk()),
  );
  await sleep(1);
  task.cancel();
  let caught: unknown;
  try {
    await task;
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(CancelledError);
  expect(task.cancelled()).toBe(true);
});

test('a group with a cancellation in it is opened, too', async () => {
  const desk = new TestDesk();
  const inner = exceptionGroup('asia', [new CancelledError(), new Unreachable('busan')]);
  const thrown = await settled(exceptionGroup('uploads', [new Refused('oslo', 'full'), inner]), desk);
  expect(thrown).toBeInstanceOf(BaseExceptionGroup);
  const [left] = (thrown as BaseExceptionGroup).exceptions;
  expect((left as BaseExceptionGroup).exceptions[0]).toBeInstanceOf(CancelledError);
  expect(desk.retried).toEqual(['busan']);
  expect(desk.reported).toEqual(['oslo: full']);
});

test('subclasses count as their parents', async () => {
  class TimedOut extends Unreachable {}
  const desk = new TestDesk();
  expect(await settled(new ExceptionGroup('uploads', [new TimedOut('quito')]), desk)).toBe(null);
  expect(desk.retried).toEqual(['quito']);
});

test('random groups: nothing lost, nothing twice, all in order', async () => {
  const retried: string[] = [];
  const reported: string[] = [];
  const bugs: string[] = [];
  let count = 0;
  const leaf = (kind = random.int(0, 2)): Error => {
    count += 1;
    if (kind === 0) {
      retried.push(`m${count}`);
      return new Unreachable(`m${count}`);
    }
    if (kind === 1) {
      reported.push(`m${count}: r${count}`);
      return new Refused(`m${count}`, `r${count}`);
    }
    bugs.push(`bug ${count}`);
    return new Error(`bug ${count}`);
  };
  const tree = (depth: number): Error =>
    depth === 0 || random() < 0.3
      ? leaf()
      : new ExceptionGroup(
          `level ${depth}`,
          Array.from({ length: random.int(1, 3) }, () => tree(depth - 1)),
        );
  const desk = new TestDesk();
  const whole = Array.from({ length: 4 }, () => tree(3));
  const thrown = await settled(new ExceptionGroup('top', [...whole, leaf(0), leaf(1), leaf(2)]), desk);
  expect(desk.retried).toEqual(retried);
  expect(desk.reported).toEqual(reported);
  const messages = (error: unknown): string[] =>
    error instanceof BaseExceptionGroup ? error.exceptions.flatMap(messages) : [(error as Error).message];
  expect(thrown === null ? [] : messages(thrown)).toEqual(bugs);
});
