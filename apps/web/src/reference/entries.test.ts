import type { Course, Glossary } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { entriesOf } from './entries.ts';

const text = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const course: Course = {
  title: text('Course', '课程'),
  summary: text('', ''),
  chapters: [{ slug: 'tasks', title: text('Tasks', '任务'), summary: text('', ''), exercises: [] }],
};
const term = (id: string, en: string, zh: string, chapter = 'tasks') => ({
  id,
  term: text(en, zh),
  definition: text(`${en} is this.`, `${zh}是这个。`),
  chapter,
  python: null,
  typescript: null,
});
const glossary: Glossary = {
  terms: [
    term('await', 'await', '等待'),
    term('loop', 'Loop', '循环'),
    term('task', 'a task', '任务', 'gone'),
  ],
};

test('terms stand in the order of the language that is read', () => {
  expect(entriesOf(glossary, course, 'en').map((entry) => entry.term)).toEqual(['a task', 'await', 'Loop']);
  expect(entriesOf(glossary, course, 'zh-CN').map((entry) => entry.term)).toEqual(['等待', '任务', '循环']);
});

test('an entry has its chapter and its name in the other language', () => {
  expect(entriesOf(glossary, course, 'zh-CN').find(({ id }) => id === 'loop')).toEqual({
    id: 'loop',
    term: '循环',
    foreign: { text: 'Loop', lang: 'en' },
    python: null,
    typescript: null,
    definition: '循环是这个。',
    chapter: { slug: 'tasks', title: '任务' },
  });
});

test('a chapter that is not there is no link', () => {
  expect(entriesOf(glossary, course, 'en')[0]).toMatchObject({ id: 'task', chapter: null });
});
