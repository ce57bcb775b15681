import { expect, test } from 'vitest';
import { grade } from './grade.ts';

const TESTS = `
import { explore } from '@yieldpoint/asyncio/explore';
test('no order of events loses money', () => {
  const result = explore(() => {
    const account = new exercise.Account(100);
    const withdrawals = [account.withdraw(80), account.withdraw(80)].map((each) => asyncio.createTask(each));
    return {
      main: asyncio.gather(withdrawals),
      check() { if (account.balance < 0) throw new Error('overdrawn'); },
    };
  }, { count: 50 });
  expect(result.found ? result.replay : null, result.found ? 'Breaks with ' + result.replay : '').toBe(null);
});`;

const account = (body: string): string => `
import { sleep } from '@yieldpoint/asyncio';
export class Account {
  constructor(public balance: number) {}
  async withdraw(amount: number) {
    if (this.balance < amount) return false;
    ${body}
    return true;
  }
}`;

test('a test file runs the submission under many schedules, and names the one that breaks it', async () => {
  const racy = await grade({ code: account('await sleep(0); this.balance -= amount;'), tests: TESTS });
  expect(racy.finished.verdict).toBe('failed');
  expect(racy.test('no order of events loses money').actual).toMatch(/^"1~/);
  const safe = await grade({ code: account('this.balance -= amount; await sleep(0);'), tests: TESTS });
  expect(safe.reasons).toEqual([]);
});
