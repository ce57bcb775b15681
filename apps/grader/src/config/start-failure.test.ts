import { DatabaseError } from '@yieldpoint/database';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { explainStartFailure } from './start-failure.ts';

const config = readConfig({ PORT: '80', HOST: '10.1.2.3' });
const systemError = (code: string) => Object.assign(new Error(code), { code });

test.each([
  ['EADDRINUSE', 'PORT: 80 is in use'],
  ['EACCES', 'may not listen on 80'],
  ['EADDRNOTAVAIL', 'no address 10.1.2.3'],
])('%s is told in one line', (code, text) => {
  const told = explainStartFailure(systemError(code), config);
  expect(told).toContain(text);
  expect(told).not.toContain('\n');
});

test('errors of ours speak for themselves', () => {
  const error = new DatabaseError('in-use', 'Another process works on this data.');
  expect(explainStartFailure(error, config)).toBe(error.message);
});

test('what nobody foresaw keeps its stack trace', () => {
  expect(explainStartFailure(new TypeError('x is undefined'), config)).toBeUndefined();
});
