import { glossarySchema } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { readAny } from '../src/check/check.ts';
import { CourseError, loadCourse } from '../src/index.ts';
import { Reader } from '../src/load/reader.ts';
import { courseFolder } from './fixture.ts';

const term = (id: string, { chapter = 'first', more = '' } = {}) =>
  `- id: ${id}\n  term: { en: ${id}, zh-CN: 词 }\n  definition: { en: What it is., zh-CN: 它是什么。 }\n  chapter: ${chapter}\n${more}`;

async function faultsOf(glossary: string) {
  await using folder = await courseFolder({ 'glossary.yaml': glossary });
  const error: unknown = await loadCourse(folder.path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CourseError)) throw new Error('CourseError was expected', { cause: error });
  return error.faults.map(({ code, line, detail }) => `${line} ${code} ${detail}`);
}

test('a course without a glossary has no terms', async () => {
  await using folder = await courseFolder();
  expect((await loadCourse(folder.path)).glossary).toEqual({ terms: [] });
});

test('terms come as they are written; a name that is not there is null', async () => {
  await using folder = await courseFolder({
    'glossary.yaml': term('future') + term('task', { more: '  python: asyncio.Task\n  typescript: Task\n' }),
  });
  const { glossary } = await loadCourse(folder.path);
  expect(glossarySchema.parse(glossary)).toEqual(glossary);
  expect(glossary.terms).toMatchObject([
    { id: 'future', term: { en: 'future', 'zh-CN': '词' }, python: null, typescript: null },
    { id: 'task', python: 'asyncio.Task', typescript: 'Task', chapter: 'first' },
  ]);
});

test('every term leads to a chapter that exists', async () => {
  expect(await faultsOf(term('future') + term('task', { chapter: 'gone' }))).toEqual([
    '8 unknown-chapter There is no chapter with the slug `gone`.',
  ]);
});

test('terms are sorted, and each stands there once', async () => {
  expect(await faultsOf(term('task') + term('future') + term('task'))).toEqual([
    '5 terms-unsorted `future` stands behind `task`.',
    '9 duplicate-term `task` stands here a second time.',
  ]);
});

test('a fault in one term is told with its line', async () => {
  expect(await faultsOf(term('future') + term('task', { more: '  pyhton: Task\n' }))).toEqual([
    expect.stringMatching(/^5 yaml-invalid `1`: .*pyhton/),
  ]);
});

test('who checks a course checks its glossary, too', async () => {
  await using folder = await courseFolder({ 'glossary.yaml': '[]' });
  const reader = new Reader(folder.path);
  await readAny(reader, folder.path);
  expect(reader.faults).toMatchObject([{ code: 'yaml-invalid', file: 'glossary.yaml' }]);
});
