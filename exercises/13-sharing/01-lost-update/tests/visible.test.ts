import { gather, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Donations } from './exercise';

/** Takes a second for each call, and charges what `fee` says. */
class SlowLedger {
  readonly balances = new Map<string, number>();
  readonly fee: () => number;

  constructor(fee: () => number) {
    this.fee = fee;
  }

  async read(fund: string) {
    await sleep(1);
    return this.balances.get(fund) ?? 0;
  }

  async write(fund: string, balance: number) {
    await sleep(1);
    this.balances.set(fund, balance);
    return this.fee();
  }
}

test('gifts that come at the same time are all booked', async () => {
  const ledger = new SlowLedger(() => 1);
  const donations = new Donations(ledger);
  const gifts = Array.from({ length: 4 }, () => random.int(100, 900));
  await gather(gifts.map((cents) => donations.give('trees', cents)));
  expect(
    ledger.balances.get('trees'),
    'Between read and write of one gift, another one read the same old balance.',
  ).toBe(gifts.reduce((sum, cents) => sum + cents));
});

test('no fee is forgotten', async () => {
  const fees: number[] = [];
  const ledger = new SlowLedger(() => {
    fees.push(random.int(1, 9));
    return fees.at(-1)!;
  });
  const donations = new Donations(ledger);
  await gather(['trees', 'bees', 'seas'].map((fund) => donations.give(fund, 100)));
  expect(donations.fees, 'The sum of everything that write() returned, whichever fund it was for.').toBe(
    fees.reduce((sum, fee) => sum + fee),
  );
});

test('funds do not wait for each other', async () => {
  const donations = new Donations(new SlowLedger(() => 1));
  await gather(['trees', 'bees', 'seas'].map((fund) => donations.give(fund, 100)));
  expect(
    getRunningLoop().time(),
    'One second to read, one to write: three funds have nothing to do with each other.',
  ).toBe(2);
});
