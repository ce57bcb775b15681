import { expect, test } from 'vitest';
import { readSettings } from './settings.mjs';

test('everything has a default', () => {
  expect(readSettings({}, '/house')).toEqual({ port: 3000, dataDir: '/house/data' });
});

test('an empty variable counts as absent', () => {
  expect(readSettings({ PORT: '', DATA_DIR: '' }, '/house')).toEqual({ port: 3000, dataDir: '/house/data' });
});

test('a relative DATA_DIR is below the repository, an absolute one is as it is', () => {
  expect(readSettings({ DATA_DIR: 'x/y' }, '/house').dataDir).toBe('/house/x/y');
  expect(readSettings({ DATA_DIR: '/srv' }, '/house').dataDir).toBe('/srv');
});

test.each(['abc', '-1', '65536', '3000.5', '0x10', ' 80'])('PORT %j is refused with the reason', (PORT) => {
  expect(() => readSettings({ PORT }, '/house')).toThrow(
    `PORT must be a number from 0 to 65535, not ${JSON.stringify(PORT)}.`,
  );
});

test('all faults are told together', () => {
  expect(() => readSettings({ PORT: 'x', DATA_DIR: 'a\0b' }, '/house')).toThrow(/PORT.*DATA_DIR/);
});
