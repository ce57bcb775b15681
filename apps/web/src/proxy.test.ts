import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { proxy } from './proxy.ts';

const visit = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://learn.example${path}`, { headers: { host: 'learn.example', ...headers } }));
const target = (path: string, headers?: Record<string, string>) => {
  const location = visit(path, headers).headers.get('location');
  return location && new URL(location).pathname + new URL(location).search;
};

describe('an address without a language', () => {
  test('goes to the one the browser prefers', () => {
    expect(target('/', { 'accept-language': 'zh-CN,zh;q=0.9' })).toBe('/zh-CN');
    expect(target('/', { 'accept-language': 'de' })).toBe('/en');
  });

  test('goes to the one that was chosen before', () => {
    expect(target('/', { 'accept-language': 'zh', cookie: 'locale=en' })).toBe('/en');
  });

  test('keeps its page and its query', () => {
    expect(target('/exercises/wait?view=code', { cookie: 'locale=zh-CN' })).toBe(
      '/zh-CN/exercises/wait?view=code',
    );
  });

  test('is not remembered by caches for other readers', () => {
    expect(visit('/').headers.get('vary')).toBe('Accept-Language, Cookie');
  });
});

describe('a page', () => {
  test('gets a policy with a nonce of its own', () => {
    const policies = [visit('/en'), visit('/en')].map((page) => page.headers.get('content-security-policy'));
    expect(policies[0]).toContain("connect-src 'self' ws://learn.example wss://learn.example");
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==';/);
    expect(policies[0]).not.toBe(policies[1]);
  });
});
