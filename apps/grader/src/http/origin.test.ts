import { expect, test } from 'vitest';
import { checkOrigin } from './origin.ts';

const allows = (headers: Record<string, string>, allowed: string[] = []) => {
  try {
    checkOrigin({ host: 'class.example:3000', headers }, allowed);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['no origin: not a page', {}, true],
  ['the page itself', { origin: 'http://class.example:3000' }, true],
  ['the page itself, its TLS ended in front of us', { origin: 'https://class.example:3000' }, true],
  ['another port', { origin: 'http://class.example:3001' }, false],
  ['another host', { origin: 'http://evil.example' }, false],
  ['a host that begins like ours', { origin: 'http://class.example:3000.evil.example' }, false],
  ['a sandboxed frame', { origin: 'null' }, false],
  ['a browser that says cross-site', { 'sec-fetch-site': 'cross-site' }, false],
  ['a browser that says same-origin', { 'sec-fetch-site': 'same-origin' }, true],
])('%s', (_what, headers, expected) => {
  expect(allows(headers)).toBe(expected);
});

test('an origin the operator named is allowed', () => {
  expect(allows({ origin: 'https://lms.example' }, ['https://lms.example'])).toBe(true);
});
