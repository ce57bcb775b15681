import { getRunningLoop } from '@yieldpoint/asyncio';
import { expect, test } from '@yieldpoint/testing';
import { later } from './exercise';

test('gives the value back', async () => {
  expect(await later(1, 'tea'), 'The value comes back as it was.').toBe('tea');
});

test('does not come back early', async () => {
  const started = getRunningLoop().time();
  await later(2, 'tea');
  expect(getRunningLoop().time() - started >= 2, 'The value comes only after the time.').toBe(true);
});

test('does not come back late', async () => {
  const started = getRunningLoop().time();
  await later(2, 'tea');
  expect(getRunningLoop().time() - started <= 2, 'The unit is the second.').toBe(true);
});
