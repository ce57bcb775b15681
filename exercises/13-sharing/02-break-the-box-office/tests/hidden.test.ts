import { gather, sleep } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { BoxOffice } from './box-office';
import { visits } from './exercise';

/** How many tickets are sold when each payment takes so much longer than planned. */
async function soldWhenLateBy(seconds: number) {
  const office = new BoxOffice(2, async (buyer) => {
    await sleep(visits[Number(buyer)]!.paysFor + seconds);
  });
  const tickets = await gather(
    visits.map(async (visit, index) => {
      await sleep(visit.comesAt);
      return await office.buy(String(index));
    }),
  );
  return tickets.filter((hasTicket) => hasTicket).length;
}

test('all four buyers get a ticket', async () => {
  expect(await soldWhenLateBy(0)).toBe(4);
});

test('it does not hang on two things at the same instant', async () => {
  expect(await soldWhenLateBy(0.25)).toBe(4);
  expect(await soldWhenLateBy(-0.25)).toBe(4);
});
