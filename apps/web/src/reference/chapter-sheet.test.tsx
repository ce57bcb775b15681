import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../markdown/render.ts';
import { ChapterSheet } from './chapter-sheet.tsx';

test('a sheet can be linked to, leads to its chapter, and keeps its headings below its title', async () => {
  const chapter = {
    slug: 'tasks',
    title: { en: 'Tasks', 'zh-CN': '任务' },
    summary: { en: '', 'zh-CN': '' },
    exercises: [],
  };
  const html = await renderMarkdown('## 名字\n\n| a | b |\n|---|---|\n| 1 | 2 |\n', 3);
  const page = renderToStaticMarkup(<ChapterSheet chapter={chapter} number={6} html={html} locale="zh-CN" />);
  expect(page).toMatch(/<article id="tasks"[^>]* aria-labelledby="tasks-title"/);
  expect(page).toContain('<h2 id="tasks-title">6 <a href="/zh-CN/chapters/tasks">任务</a></h2>');
  expect(page).toContain('<h3>名字</h3>');
  expect(page).toContain('<table>');
});
