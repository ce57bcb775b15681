import type { ChapterSummary } from '@yieldpoint/protocol';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { dictionaryOf } from '../i18n/dictionary.ts';
import { ChapterNeighbours } from './chapter-neighbours.tsx';

const chapters = ['a', 'b', 'c'].map((slug): ChapterSummary => ({
  slug,
  title: { en: `Chapter ${slug}`, 'zh-CN': slug },
  summary: { en: '', 'zh-CN': '' },
  exercises: [],
}));
const linksAt = (index: number, of = chapters) =>
  [
    ...renderToStaticMarkup(
      <ChapterNeighbours chapters={of} index={index} locale="en" t={dictionaryOf('en')} />,
    ).matchAll(/href="\/en\/chapters\/(\w)"/g),
  ].map(([, slug]) => slug);

test('leads to the chapters before and after', () => {
  expect([0, 1, 2].map((index) => linksAt(index))).toEqual([['b'], ['a', 'c'], ['b']]);
});

test('leads nowhere from a chapter that stands alone or outside', () => {
  expect(linksAt(0, chapters.slice(0, 1))).toEqual([]);
  expect(linksAt(-1)).toEqual([]);
});
