import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chapterSchema, courseSchema, exerciseSchema } from '@yieldpoint/protocol';
import { parseMaximum } from '@yieldpoint/sandbox';
import { describe, expect, test } from 'vitest';
import { CourseError, loadCourse, loadExercise } from '../src/index.ts';
import { courseFolder, exerciseFolder } from './fixture.ts';

async function faultsOf(loading: Promise<unknown>) {
  const error = await loading.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CourseError)) throw new Error('CourseError was expected', { cause: error });
  return error.faults.map(({ code, file, line }) => ({
    code,
    file: file.replace(/^.*yieldpoint-course-\w+\//, ''),
    line,
  }));
}

test('a course whose exercises ask for more than the maximum is refused', async () => {
  await using folder = await courseFolder({
    '01-first/01-later/exercise.yaml': (text) => `${text}\nlimits:\n  cpu: heavy\n`,
  });
  await expect(loadCourse(folder.path)).resolves.toBeDefined();
  expect(await faultsOf(loadCourse(folder.path, parseMaximum('cpu=light')))).toEqual([
    { code: 'over-maximum', file: '01-first/01-later/exercise.yaml', line: null },
  ]);
});

test('names of hidden tests that are secret stand nowhere in what a student gets', async () => {
  const secret = { 'exercise.yaml': (text: string) => `${text}\nsecretNames: true\n` };
  await using open = await exerciseFolder();
  await using closed = await exerciseFolder(secret);
  const shown = (await loadExercise(closed.path, { strict: true })).exercise;
  expect(JSON.stringify((await loadExercise(open.path, { strict: true })).exercise)).toContain(
    'gives any value back',
  );
  expect(JSON.stringify(shown)).not.toMatch(/gives any value back|任何值都原样交回/);
  expect(shown.testTexts?.['gives the value back']).toMatchObject({ 'zh-CN': '把值交回' });
  expect((await loadExercise(closed.path, { strict: true })).gradable.secretNames).toBe(true);
});

describe('the course of this repository', async () => {
  const course = await loadCourse(fileURLToPath(new URL('../../../exercises', import.meta.url)));

  test('is what the wire carries', () => {
    expect(courseSchema.parse(course.course)).toEqual(course.course);
    for (const chapter of course.chapters.values()) expect(chapterSchema.parse(chapter)).toEqual(chapter);
    for (const exercise of course.exercises.values())
      expect(exerciseSchema.parse(exercise)).toEqual(exercise);
  });

  test('has the same exercises in the overview, as views and to be graded', () => {
    const listed = course.course.chapters.flatMap(({ exercises }) => exercises.map(({ id }) => id));
    expect([...course.exercises.keys()]).toEqual(listed);
    expect([...course.gradable.keys()]).toEqual(listed);
    expect(listed).toContain('wait-timeout');
  });

  test('shows no hidden test, solution or mistake', () => {
    for (const [id, { tests, mistakes }] of course.gradable) {
      const shown = JSON.stringify(course.exercises.get(id));
      const hidden = tests.filter((one) => one.hidden);
      expect(hidden.length).toBeGreaterThan(0);
      for (const { source } of hidden) expect(shown).not.toContain(JSON.stringify(source).slice(1, -1));
      for (const { message } of mistakes)
        expect(shown).not.toContain(JSON.stringify(message.en).slice(1, -1));
    }
  });
});

describe('loadCourse', () => {
  test('tells all faults of all files together, with their lines', async () => {
    await using folder = await courseFolder({
      'course.yaml': (text) => `${text}  - 02-gone\nextra: 1\n`,
      '01-first/chapter.zh-CN.md': null,
      '01-first/01-later/exercise.yaml': (text) => text.replace('difficulty: easy', 'difficulty: simple'),
      '01-first/01-later/hints.en.md': ' \n',
      '01-first/notes/x.md': 'x',
      '01-first/01-later/prompt.en.md': null,
      '01-first/01-later/prompt.en.md/x': 'a folder where a file should be',
    });
    expect(await faultsOf(loadCourse(folder.path))).toEqual([
      { code: 'yaml-invalid', file: 'course.yaml', line: 1 },
      { code: 'yaml-invalid', file: '01-first/01-later/exercise.yaml', line: 8 },
      { code: 'empty-file', file: '01-first/01-later/hints.en.md', line: null },
      { code: 'unreadable', file: '01-first/01-later/prompt.en.md', line: null },
      { code: 'folder-name', file: '01-first/notes', line: null },
      { code: 'missing-file', file: '01-first/chapter.zh-CN.md', line: null },
    ]);
  });

  test('knows chapters that are missing, not listed or empty', async () => {
    await using folder = await courseFolder({
      'course.yaml': (text) => `${text}  - 02-gone\n`,
      '03-new/chapter.yaml': 'slug: new',
      '01-first/01-later': null,
    });
    expect((await faultsOf(loadCourse(folder.path))).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'no-exercises 01-first',
      'missing-chapter course.yaml',
      'unlisted-chapter 03-new',
    ]);
  });

  test('two exercises can not have one id, nor two chapters one slug', async () => {
    await using folder = await courseFolder({ 'course.yaml': (text) => `${text}  - 02-second\n` });
    const { cp } = await import('node:fs/promises');
    await cp(join(folder.path, '01-first'), join(folder.path, '02-second'), { recursive: true });
    expect((await faultsOf(loadCourse(folder.path))).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'duplicate-slug 02-second',
      'duplicate-id 02-second/01-later',
    ]);
  });

  test('the languages must be in step', async () => {
    await using folder = await courseFolder({ '01-first/chapter.zh-CN.md': '## 一\n\n```ts\n1\n```\n' });
    expect(await faultsOf(loadCourse(folder.path))).toEqual([
      { code: 'languages-differ', file: '01-first/chapter.zh-CN.md', line: 3 },
    ]);
  });
});

describe('loadExercise', () => {
  test('a mistake holds only what differs from the solution', async () => {
    await using folder = await exerciseFolder({
      'starter/clock.ts': 'export const now = 0;',
      'solution/clock.ts': 'export const now = 1;',
      'support/given.ts': 'export const given = 2;',
    });
    const { gradable, mistakes } = await loadExercise(folder.path, { strict: true });
    expect(gradable.files).toEqual(['exercise.ts', 'clock.ts']);
    expect(gradable.support).toEqual({ 'given.ts': 'export const given = 2;' });
    expect(mistakes.map(({ files }) => files['clock.ts'])).toEqual(Array(4).fill('export const now = 1;'));
    expect(new Set(mistakes.map(({ files }) => files['exercise.ts'])).size).toBe(4);
  });

  test('a new text keeps the version, a new test makes another', async () => {
    const version = async (changes: Parameters<typeof exerciseFolder>[0]) => {
      await using folder = await exerciseFolder(changes);
      return (await loadExercise(folder.path, { strict: true })).gradable.version;
    };
    const before = await version({});
    expect(await version({ 'prompt.en.md': (text) => `${text}\nMore.\n` })).toBe(before);
    expect(await version({ 'tests/hidden.test.ts': (text) => `${text}\n` })).not.toBe(before);
  });

  test('what is strictly a fault is leniently a warning with a default', async () => {
    await using folder = await exerciseFolder({
      'exercise.yaml': 'title: just a string\npoints: 3\nlanguage: ts\n',
      'hints.en.md': null,
      'hints.zh-CN.md': null,
      solution: null,
      'tests/texts.zh-CN.yaml': null,
      'prompt.en.md': Buffer.concat([Buffer.from('A caf'), Buffer.of(0xe9)]),
      'mistakes/milliseconds/mistake.yaml': 'fails: [',
    });
    const codes = new Set(
      (await faultsOf(loadExercise(folder.path, { strict: true }))).map(({ code }) => code),
    );
    expect([...codes].sort()).toEqual(['missing-file', 'not-utf8', 'yaml-invalid', 'yaml-syntax']);

    const warnings: string[] = [];
    const loaded = await loadExercise(folder.path, {
      strict: false,
      onFault: ({ code }) => warnings.push(code),
    });
    expect(loaded.gradable).toMatchObject({ points: 3, files: ['exercise.ts'] });
    expect(loaded.gradable.mistakes.map(({ name }) => name)).toEqual([
      'forgotten-await',
      'nothing-returned',
      'value-as-text',
    ]);
    expect(loaded.exercise.prompt['zh-CN']).toBe(loaded.exercise.prompt.en);
    expect(warnings).toEqual(['yaml-invalid', 'yaml-syntax', 'not-utf8']);
  });

  test.each([{ strict: true }, { strict: false }])('needs a folder with tests (%o)', async (strictness) => {
    await using folder = await exerciseFolder({ tests: null });
    expect((await faultsOf(loadExercise(folder.path, strictness)))[0]).toMatchObject({ code: 'no-tests' });
    const nowhere = await faultsOf(loadExercise(join(folder.path, 'nowhere'), strictness));
    expect(nowhere[0]).toMatchObject({ code: 'no-such-folder' });
  });
});
