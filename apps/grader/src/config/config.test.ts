import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

test('an empty environment is a whole configuration', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    PORT: 3000,
    HOST: '0.0.0.0',
    SUBMISSIONS_PER_MINUTE: 30,
    LOG_LEVEL: 'info',
  });
  expect(config.DATA_DIR).toMatch(/\/data$/);
  expect(config.COURSE_DIR).toMatch(/\/exercises$/);
});

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', COOKIE_SECRET: '' })).toMatchObject({ PORT: 3000 });
});

test.each([
  ['true', 1],
  ['false', 0],
  ['1', 1],
  ['2', 2],
])('TRUST_PROXY=%s trusts %i proxies', (text, hops) => {
  expect(readConfig({ TRUST_PROXY: text }).TRUST_PROXY).toBe(hops);
});

test('text becomes numbers, switches, origins and lists', () => {
  const config = readConfig({
    PORT: '8080',
    TRUST_PROXY: 'true',
    WEB_ORIGIN: 'http://localhost:4000/some/path',
    ALLOWED_ORIGINS: 'https://a.example, https://b.example:8443/',
  });
  expect(config).toMatchObject({
    PORT: 8080,
    TRUST_PROXY: 1,
    WEB_ORIGIN: 'http://localhost:4000',
    ALLOWED_ORIGINS: ['https://a.example', 'https://b.example:8443'],
  });
});

test('all faults are told together, each by the name of its variable', () => {
  const faults = faultsOf({
    PORT: '70000',
    LOG_LEVEL: 'loud',
    COOKIE_SECRET: 'short',
    WEB_ORIGIN: 'ftp://web',
    TRUST_PROXY: 'perhaps',
    SUBMISSIONS_PER_MINUTE: '0',
  });
  expect(new Set(faults.map((fault) => fault.split(':', 1)[0]))).toEqual(
    new Set(['COOKIE_SECRET', 'LOG_LEVEL', 'PORT', 'SUBMISSIONS_PER_MINUTE', 'TRUST_PROXY', 'WEB_ORIGIN']),
  );
});

test.each(['abc', '-1', '3000.5', '70000'])('the port %s is refused', (PORT) => {
  expect(faultsOf({ PORT })).toHaveLength(1);
});

test('limits have a maximum, and every fault in it is told', () => {
  expect(readConfig({ LIMITS_MAX: 'cpu=light,wallMs=9000' }).LIMITS_MAX).toMatchObject({
    cpu: 'light',
    wallMs: 9000,
    timers: 100_000,
  });
  expect(faultsOf({ LIMITS_MAX: 'cpu=fast,speed=9' })).toEqual([
    'LIMITS_MAX: cpu is light or heavy, not `fast`',
    expect.stringMatching(/^LIMITS_MAX: there is no limit `speed`/),
  ]);
});
