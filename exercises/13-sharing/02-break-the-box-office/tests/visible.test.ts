import { gather, sleep } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { BoxOffice } from './box-office';
import { visits } from './exercise';

const isWholeFrom = (number: number, least: number, most: number) =>
  Number.isInteger(number) && number >= least && number <= most;

test('four buyers come, at least two seconds apart', async () => {
  expect(visits.length, 'Four visits, no more and no less.').toBe(4);
  const comings = visits.map((visit) => visit.comesAt);
  expect(
    comings.every((at) => isWholeFrom(at, 0, 60)),
    'They come at whole seconds from 0 to 60.',
  ).toBe(true);
  expect(
    comings.slice(1).every((at, index) => at - comings[index]! >= 2),
    'The door lets in one buyer every two seconds, in the order of your list.',
  ).toBe(true);
});

test('every payment takes one to five seconds', async () => {
  expect(
    visits.every((visit) => isWholeFrom(visit.paysFor, 1, 5)),
    'A whole number of seconds from 1 to 5.',
  ).toBe(true);
});

test('the office with two seats sells more than two tickets', async () => {
  const office = new BoxOffice(2, async (buyer) => {
    await sleep(visits[Number(buyer)]!.paysFor);
  });
  const tickets = await gather(
    visits.map(async (visit, index) => {
      await sleep(visit.comesAt);
      return await office.buy(String(index));
    }),
  );
  expect(
    tickets.filter((hasTicket) => hasTicket).length,
    'So many tickets were sold. A buyer must look while an earlier one is still paying.',
  ).toBeGreaterThan(2);
});
