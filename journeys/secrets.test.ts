import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { allPaths } from './support/pages.ts';
import { secretLines } from './support/secrets.ts';
import { LOCALES } from './support/words.ts';

const WEB = path.resolve(import.meta.dirname, '../apps/web');
/** On a busy machine hundreds of pages take minutes. */
const LONG = { timeout: 600_000 };
const url = inject('url');
const { hidden, solutions } = secretLines();
const secrets = [...hidden, ...solutions];
const told = (text: string) => secrets.filter((line) => text.includes(line));

test('there are secrets to look for', () => {
  expect(hidden.length).toBeGreaterThan(100);
  expect(solutions.length).toBeGreaterThan(100);
});

test('no file that a browser may load holds a line of a hidden test or a solution, and none is a source map', () => {
  const served = globSync(['.next/static/**/*', 'public/workers/*'], { cwd: WEB, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  expect(served.length).toBeGreaterThan(20);
  expect(served.filter((file) => file.endsWith('.map'))).toEqual([]);
  const faults = served.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return told(text).length > 0 || /[#@] sourceMappingURL=/.test(text);
  });
  expect(faults).toEqual([]);
});

test('nor does any page, or any answer of the API to a guest', LONG, async () => {
  const pages = await allPaths(url);
  const exercises = pages.flatMap((page) => /^\/exercises\/(.+)$/.exec(page)?.slice(1) ?? []);
  const chapters = pages.flatMap((page) => /^\/chapters\/([^/]+)$/.exec(page)?.slice(1) ?? []);
  const answers = [
    ...LOCALES.flatMap((locale) => pages.map((page) => `/${locale}${page}`)),
    ...['course', 'glossary', 'exercises', 'openapi.json', 'metrics', 'readyz'].map((name) => `/api/${name}`),
    ...chapters.map((slug) => `/api/chapters/${slug}`),
    ...exercises.flatMap((id) => [`/api/exercises/${id}`, `/api/exercises/${id}/solution`]),
  ];
  const faults: string[] = [];
  for (const address of answers) {
    const text = await (await fetch(url + address)).text();
    faults.push(...told(text).map((line) => `${address} tells: ${line}`));
  }
  expect(faults).toEqual([]);
  expect(exercises.length).toBeGreaterThan(20);
});
