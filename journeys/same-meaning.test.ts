import { afterAll, beforeAll, expect, test } from 'vitest';
import { programs } from '../packages/course/test/ways/corpus.ts';
import { withoutPlaces, type Runs } from '../packages/course/test/ways/run.ts';
import { runUnderVitest } from '../packages/course/test/ways/under-vitest.ts';
import type { Visit } from './support/browser.ts';
import { corpusCourse } from './support/corpus-course.ts';
import { openPlatform } from './support/platform.ts';
import { visit } from './support/visit.ts';
import { runInWorkers, submit } from './support/ways-in-page.ts';

/** Loading the compiler, and vitest, takes its time on a busy machine. */
const PATIENT = { timeout: 300_000 };

const opened = new AsyncDisposableStack();
let url: string;
let visitor: Visit;
let expected: Runs;
beforeAll(async () => {
  const { folder } = opened.use(await corpusCourse());
  ({ url } = opened.use(await openPlatform({ COURSE_DIR: folder })));
  expected = withoutPlaces(runUnderVitest());
  visitor = opened.use(await visit());
  await visitor.page.goto(`${url}/en`);
}, PATIENT.timeout);
afterAll(() => opened.disposeAsync());

test.each(programs)(
  '$name means the same under vitest, in the page’s own workers and to the grader',
  PATIENT,
  async (program) => {
    const { page, complaints } = visitor;
    const { [program.name]: run } = expected;
    expect(run?.events.length).toBeGreaterThan(40);
    const runs = {
      'built workers': await runInWorkers(page, program),
      grader: await submit(page, program),
    };
    expect(withoutPlaces(runs)).toEqual({ 'built workers': run, grader: run });
    expect(complaints).toEqual([]);
  },
);

test('a worker that did otherwise would be noticed', PATIENT, async () => {
  const [program] = programs;
  if (program === undefined) throw new Error('there is no program');
  await using other = await visit();
  await other.page.route('**/workers/typescript.js', async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    await route.fulfill({ response, body: code.replace('timer-fired', 'timer-late') });
  });
  await other.page.goto(`${url}/en`);
  const run = await runInWorkers(other.page, program);
  expect(run.events.map(({ type }) => type)).toContain('timer-late');
  expect(withoutPlaces({ run })).not.toEqual({ run: expected[program.name] });
});
