import { expect, test } from 'vitest';
import { WORKERS, WORKER_HEADERS } from './worker-headers.ts';

const policyOf = (name: string) => {
  const entry = WORKER_HEADERS.find(({ source }) => source === `/workers/${name}.js`);
  const text = entry?.headers[0]?.value ?? '';
  return new Map(
    text.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );
};

test.each(WORKERS)('%s may use nothing that is not named', (name) => {
  expect(policyOf(name).get('default-src')).toEqual(["'none'"]);
});

test('what runs a program by evaluating it reaches no network', () => {
  const policy = policyOf('typescript');
  expect(policy.get('script-src')).toEqual(["'unsafe-eval'"]);
  expect(policy.has('connect-src')).toBe(false);
});

test.each(['compile', 'python'])('%s loads from its own origin and evaluates no text', (name) => {
  expect(policyOf(name).get('connect-src')).toEqual(["'self'"]);
  expect(policyOf(name).get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
});
