import { ExceptionGroup, TaskGroup, asyncWith, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Refused, Unreachable, settle } from './exercise';

/** Writes down what it is asked to do. */
class TestDesk {
  readonly log: string[] = [];

  retry(mirror: string) {
    this.log.push(`retry ${mirror}`);
  }

  report(mirror: string, reason: string) {
    this.log.push(`report ${mirror}: ${reason}`);
  }
}

/** What settle() throws when the work throws `error`, or null. */
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

test('work that succeeds needs nothing', async () => {
  const desk = new TestDesk();
  let worked = 0;
  await settle(async () => {
    await sleep(1);
    worked += 1;
  }, desk);
  expect(worked, 'settle() calls the work once and waits for it.').toBe(1);
  expect(desk.log, 'Nothing failed, nothing to do.').toEqual([]);
});

test('deals with both kinds in one group', async () => {
  const desk = new TestDesk();
  const number = random.int(10, 99);
  const group = new ExceptionGroup('uploads', [
    new Unreachable('oslo'),
    new Refused('osaka', `code ${number}`),
    new Unreachable(`lima ${number}`),
  ]);
  expect(await settled(group, desk), 'Everything was dealt with: nothing is thrown.').toBe(null);
  expect(desk.log.toSorted(), 'Every error of a known kind gets what it needs.').toEqual([
    `report osaka: code ${number}`,
    `retry lima ${number}`,
    'retry oslo',
  ]);
});

test('finds errors in groups within groups', async () => {
  const desk = new TestDesk();
  const group = new ExceptionGroup('uploads', [
    new ExceptionGroup('america', [new ExceptionGroup('south', [new Unreachable('lima')])]),
    new Unreachable('oslo'),
    new ExceptionGroup('asia', [new Refused('osaka', 'too large')]),
  ]);
  expect(await settled(group, desk), 'Everything was dealt with: nothing is thrown.').toBe(null);
  expect(desk.log.toSorted(), 'A group may hold groups, and they hold errors, too.').toEqual([
    'report osaka: too large',
    'retry lima',
    'retry oslo',
  ]);
});

test('throws on what it does not know', async () => {
  const desk = new TestDesk();
  const bug = new TypeError('a bug');
  const thrown = await settled(new ExceptionGroup('uploads', [new Unreachable('oslo'), bug]), desk);
  expect(thrown, 'An error of an unknown kind must not disappear.').toBeInstanceOf(ExceptionGroup);
  expect((thrown as ExceptionGroup).exceptions, 'Only what was not dealt with is thrown on.').toEqual([bug]);
  expect(desk.log, 'The known one is dealt with all the same.').toEqual(['retry oslo']);
});

test('a single error of a known kind is dealt with', async () => {
  const desk = new TestDesk();
  expect(await settled(new Refused('osaka', 'too large'), desk), 'It was dealt with.').toBe(null);
  expect(await settled(new Unreachable('oslo'), desk), 'It was dealt with.').toBe(null);
  expect(desk.log, 'Not every error comes in a group.').toEqual(['report osaka: too large', 'retry oslo']);
});

test('works behind a task group', async () => {
  const desk = new TestDesk();
  await settle(async () => {
    await asyncWith(new TaskGroup(), async (group) => {
      for (const mirror of ['oslo', 'lima']) {
        group.createTask(
          (async () => {
            await sleep(1);
            throw new Unreachable(mirror);
          })(),
        );
      }
    });
  }, desk);
  expect(desk.log, 'Errors stand in a group in the order in which the tasks failed.').toEqual([
    'retry oslo',
    'retry lima',
  ]);
});
