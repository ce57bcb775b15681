import { createTask, gather, getRunningLoop, sleep } from '@yieldpoint/asyncio';
import { expect, random, test } from '@yieldpoint/testing';
import { Donations } from './exercise';

/** A ledger whose every call goes through `visit` first. */
function ledgerWith(visit: (call: string) => Promise<void>, fee = () => 1) {
  const balances = new Map<string, number>();
  return {
    balances,
    async read(fund: string) {
      await visit(`read ${fund}`);
      return balances.get(fund) ?? 0;
    },
    async write(fund: string, balance: number) {
      await visit(`write ${fund}`);
      balances.set(fund, balance);
      return fee();
    },
  };
}

const oneSecond = async () => {
  await sleep(1);
};

test('a failed write reaches its giver and nobody else', async () => {
  let writes = 0;
  const ledger = ledgerWith(async (call) => {
    await sleep(1);
    if (!call.startsWith('write')) return;
    writes += 1;
    if (writes === 1) throw new Error('the ledger is down');
  });
  const donations = new Donations(ledger);
  const ends = await gather([donations.give('trees', 100), donations.give('trees', 200)], {
    returnExceptions: true,
  });
  expect(ends.map((end) => (end instanceof Error ? end.message : 'booked'))).toEqual([
    'the ledger is down',
    'booked',
  ]);
  expect([ledger.balances.get('trees'), donations.fees]).toEqual([200, 1]);
});

test('a giver who is cancelled half-way lets the next one in', async () => {
  const ledger = ledgerWith(oneSecond);
  const donations = new Donations(ledger);
  const first = createTask(donations.give('trees', 100));
  const next = createTask(donations.give('trees', 200));
  await sleep(0.5);
  first.cancel();
  await next;
  expect(getRunningLoop().time()).toBe(2.5);
  expect([ledger.balances.get('trees'), donations.fees]).toEqual([200, 1]);
});

test('a giver who is cancelled while waiting books nothing', async () => {
  const ledger = ledgerWith(oneSecond);
  const donations = new Donations(ledger);
  const first = createTask(donations.give('trees', 100));
  const other = createTask(donations.give('trees', 200));
  const third = createTask(donations.give('trees', 400));
  await sleep(0.5);
  other.cancel();
  await gather([first, third]);
  expect([ledger.balances.get('trees'), donations.fees]).toEqual([500, 2]);
});

test('one fund is read and written once for each gift', async () => {
  const calls: string[] = [];
  const donations = new Donations(
    ledgerWith(async (call) => {
      calls.push(call);
      await sleep(1);
    }),
  );
  await donations.give('trees', 100);
  await donations.give('trees', 100);
  expect(calls).toEqual(['read trees', 'write trees', 'read trees', 'write trees']);
});

test('a busy day: every fund has what was given to it', async () => {
  // Reads take a second: who comes together has read before any of them has written.
  const ledger = ledgerWith(async (call) => {
    await sleep(call.startsWith('read') ? 1 : random.int(1, 4));
  });
  const donations = new Donations(ledger);
  const funds = ['trees', 'bees', 'seas'];
  // The first two gifts of each fund come together.
  const gifts = Array.from({ length: 9 }, (_, index) => ({
    fund: funds[index % 3]!,
    cents: random.int(1, 999),
    at: index < 6 ? 0 : random.int(1, 20),
  }));
  await gather(
    gifts.map(async ({ fund, cents, at }) => {
      await sleep(at);
      await donations.give(fund, cents);
    }),
  );
  for (const fund of funds) {
    const given = gifts.filter((gift) => gift.fund === fund);
    expect(ledger.balances.get(fund)).toBe(given.reduce((sum, { cents }) => sum + cents, 0));
  }
});
