import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, createNonce } from './csp.ts';

const policy = (host: string | null, development = false) =>
  new Map(
    contentSecurityPolicy({ nonce: 'abc', host, development })
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)] as const),
  );

describe('contentSecurityPolicy', () => {
  test('lets scripts run only from our files or with the nonce', () => {
    expect(policy('localhost:3000').get('script-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(policy('localhost:3000').get('script-src-attr')).toEqual(["'none'"]);
  });

  test('lets the page speak to its own websocket and nowhere else', () => {
    expect(policy('learn.example:8443').get('connect-src')).toEqual([
      "'self'",
      'ws://learn.example:8443',
      'wss://learn.example:8443',
    ]);
    expect(policy('[::1]:3000').get('connect-src')).toContain('ws://[::1]:3000');
  });

  test.each(['evil.example; script-src *', 'a b', "x'", '', null])(
    'keeps the host %j out of the header',
    (host) => {
      expect(policy(host).get('connect-src')).toEqual(["'self'"]);
      expect(policy(host).get('script-src')).toEqual(["'self'", "'nonce-abc'"]);
    },
  );

  test('lets workers come from our files only', () => {
    expect(policy('localhost:3000').get('worker-src')).toEqual(["'self'"]);
  });

  test('allows evaluation in development only', () => {
    expect(policy(null, true).get('script-src')).toContain("'unsafe-eval'");
    expect(policy(null, false).get('script-src')).not.toContain("'unsafe-eval'");
  });
});

test('nonces are long and never repeat', () => {
  const nonces = new Set(Array.from({ length: 100 }, createNonce));
  expect(nonces.size).toBe(100);
  for (const nonce of nonces) expect(atob(nonce)).toHaveLength(16);
});
