import { getRunningLoop, sleep, VirtualClockLoop, type Coroutine } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { onEach, type Kind } from './exercise';

/** The host runs it, between two steps of the test's own loop: a loop can't be run inside another one. */
const reports = (kinds: Kind[], program: () => Coroutine<unknown> | PromiseLike<unknown>) =>
  Promise.resolve().then(() => onEach(kinds, program as () => Promise<unknown>));

/** On it every sleep takes twice as long. */
class HalfSpeed extends VirtualClockLoop {
  override callLater<A extends unknown[]>(delay: number, callback: (...args: A) => unknown, ...args: A) {
    return super.callLater(2 * delay, callback, ...args);
  }
}

const usual: Kind = { name: 'usual', loopFactory: () => new VirtualClockLoop() };
const slow: Kind = { name: 'slow', loopFactory: () => new HalfSpeed() };

test('the program gives its result on every kind of loop', async () => {
  const answer = random.int(1, 99);
  const program = async () => {
    await sleep(1);
    return answer;
  };
  const seen = await reports([usual, slow], program);
  expect(
    seen.map(({ name, result }) => [name, result]),
    'One report for each kind, in their order, with what the program returned.',
  ).toEqual([
    ['usual', answer],
    ['slow', answer],
  ]);
});

test('seconds are told by the clock of the loop', async () => {
  const program = async () => {
    await sleep(3);
  };
  const seen = await reports([usual, slow], program);
  expect(
    seen.map(({ seconds }) => seconds),
    'The same sleep(3) is six seconds on the slow one.',
  ).toEqual([3, 6]);
});

test('an error on one loop does not keep the others from running', async () => {
  const program = async () => {
    await sleep(1);
    if (getRunningLoop() instanceof HalfSpeed) throw new Error('not on this loop');
    return 'fine';
  };
  const [first, second, third] = await reports([usual, slow, usual], program);
  expect([first?.result, third?.result], 'The other two ran to their end.').toEqual(['fine', 'fine']);
  expect(String(second?.error), 'The error belongs to the loop on which it was thrown.').toBe(
    'Error: not on this loop',
  );
  expect(second?.seconds, 'Until it was thrown.').toBe(2);
});
