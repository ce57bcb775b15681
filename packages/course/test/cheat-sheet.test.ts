import { chapterSchema } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { readChapter } from '../src/load/course.ts';
import { Reader } from '../src/load/reader.ts';
import { courseFolder, type Change } from './fixture.ts';

async function chapterWith(changes: Record<string, Change>) {
  await using folder = await courseFolder(changes);
  const reader = new Reader(folder.path);
  const { chapter } = await readChapter(reader, `${folder.path}/01-first`);
  const faults = reader.faults.map(({ code, file, line }) => ({ code, file, line }));
  return { chapter, faults };
}

const english = '01-first/cheat-sheet.en.md';
const chinese = '01-first/cheat-sheet.zh-CN.md';

test('a chapter may do without a cheat sheet', async () => {
  const { chapter, faults } = await chapterWith({});
  expect([chapter.cheatSheet, faults]).toEqual([null, []]);
});

test('a chapter carries its cheat sheet in both languages', async () => {
  const { chapter, faults } = await chapterWith({
    [english]: '## Names\n\nOne.\n',
    [chinese]: '## 名字\n\n一。\n',
  });
  expect(faults).toEqual([]);
  expect(chapterSchema.parse(chapter).cheatSheet).toEqual({
    en: '## Names\n\nOne.\n',
    'zh-CN': '## 名字\n\n一。\n',
  });
});

test('a cheat sheet in one language is half a cheat sheet', async () => {
  expect((await chapterWith({ [chinese]: '## 名字\n' })).faults).toEqual([
    { code: 'missing-file', file: english, line: null },
  ]);
});

test('the languages of a cheat sheet must be in step', async () => {
  const { faults } = await chapterWith({
    [english]: '## Names\n\n## Rules\n',
    [chinese]: '## 名字\n\n### 规则\n',
  });
  expect(faults).toEqual([{ code: 'languages-differ', file: chinese, line: 3 }]);
});

test('what moves has no place on paper', async () => {
  const { faults } = await chapterWith({
    [english]: '## Names\n\n::snippet[loop]\n',
    [chinese]: '## 名字\n\n::snippet[loop]\n',
  });
  expect(faults).toEqual([
    { code: 'directive-misplaced', file: english, line: 3 },
    { code: 'directive-misplaced', file: chinese, line: 3 },
  ]);
});
