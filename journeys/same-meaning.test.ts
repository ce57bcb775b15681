import { afterAll, beforeAll, expect, test } from 'vitest';
import { programs } from '../packages/course/test/ways/corpus.ts';
import { withoutPlaces, type Runs } from '../packages/course/test/ways/run.ts';
import { runUnderVitest } from '../packages/course/test/ways/under-vitest.ts';
import { corpusCourse } from './support/corpus-course.ts';
import { openPlatform } from './support/platform.ts';
import { visit } from './support/visit.ts';
import { runInWorkers, submit } from './support/ways-in-page.ts';

let course: Awaited<ReturnType<typeof corpusCourse>>;
let platform: Awaited<ReturnType<typeof openPlatform>>;
let visitor: Awaited<ReturnType<typeof visit>>;
let expected: Runs;
beforeAll(async () => {
  course = await corpusCourse();
  platform = await openPlatform({ COURSE_DIR: course.folder });
  expected = withoutPlaces(runUnderVitest());
  visitor = await visit();
  await visitor.page.goto(`${platform.url}/en`);
});
afterAll(async () => {
  await visitor[Symbol.asyncDispose]();
  await platform[Symbol.asyncDispose]();
  await course[Symbol.asyncDispose]();
});

/** Loading the compiler takes its time on a busy machine. */
const PATIENT = { timeout: 300_000 };

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
