import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { programs } from './ways/corpus.ts';
import { CHROMIUM, runInChromium } from './ways/in-chromium.ts';
import { runInSandbox } from './ways/in-sandbox.ts';
import { withoutPlaces, type Runs } from './ways/run.ts';
import { runUnderVitest } from './ways/under-vitest.ts';

let expected: Runs;
beforeAll(() => {
  expected = runUnderVitest();
});

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
