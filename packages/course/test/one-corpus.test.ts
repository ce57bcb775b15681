import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { CHROMIUM, runInChromium, runInSandbox, runUnderVitest, type Runs } from './ways.ts';

const folder = fileURLToPath(new URL('fixtures/corpus', import.meta.url));
const programs = readdirSync(join(folder, 'programs')).map((file) => ({
  name: basename(file, '.ts'),
  source: readFileSync(join(folder, 'programs', file), 'utf8'),
}));

let expected: Runs;
beforeAll(() => {
  expected = runUnderVitest(folder);
});

/** Without the places in the source, which the grader alone tells. */
const withoutPlaces = (runs: Runs): Runs =>
  Object.fromEntries(
    Object.entries(runs).map(([name, { lines, events }]) => [
      name,
      { lines, events: events.map(({ at: _, site: __, ...event }) => event) },
    ]),
  );

test('every program prints something, and its loop has something to tell', () => {
  const quiet = programs.filter(({ name }) => {
    const run = expected[name];
    return run === undefined || run.lines.length < 5 || run.events.length < 40;
  });
  expect(quiet).toEqual([]);
});

test('the grader’s sandbox runs the corpus as the vitest plugin does, event by event', async () => {
  expect(withoutPlaces(await runInSandbox(programs))).toEqual(withoutPlaces(expected));
});

test.skipIf(!existsSync(CHROMIUM))('so does the page, in Chromium', () => {
  expect(withoutPlaces(runInChromium(programs))).toEqual(withoutPlaces(expected));
});
