import { expect, test } from 'vitest';
import { findProgram } from './find-program.ts';

test('a program of this system has an absolute path', () => {
  expect(findProgram('sh')).toMatch(/^\/.*\/sh$/);
});

test('one that is not installed has none', () => {
  expect(findProgram('no-such-program-anywhere')).toBeNull();
});
