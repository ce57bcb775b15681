// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { dictionaryOf } from '../i18n/dictionary.ts';
import { LanguageProvider } from '../i18n/language.tsx';
import { renderIn } from '../testing/render-in.tsx';
import type { Entry } from './entries.ts';
import { GlossaryList } from './glossary-list.tsx';

const entry = (id: string, term: string, foreign: string, python: string | null = null): Entry => ({
  id,
  term,
  foreign: { text: foreign, lang: 'zh-CN' },
  python,
  typescript: python && 'callSoon',
  definition: `\`${term}\` is this.`,
  chapter: { slug: 'event-loop', title: 'The event loop' },
});
const entries = [
  entry('event-loop', 'event loop', '事件循环'),
  entry('ready-queue', 'ready queue', '就绪队列', 'loop.call_soon'),
];
const shown = () => screen.queryAllByRole('term').map(({ textContent }) => textContent?.split(' #')[0]);
const both = ['event loop 事件循环', 'ready queue 就绪队列'];

test('every term has a link to itself and one to its chapter, and code is code', () => {
  renderIn('en', <GlossaryList entries={entries} query="" />);
  expect(shown()).toEqual(both);
  expect(screen.getByRole('link', { name: 'Link to “event loop”' }).getAttribute('href')).toBe('#event-loop');
  expect(document.getElementById('event-loop')?.querySelector('dt')).not.toBeNull();
  const [chapter] = screen.getAllByRole('link', { name: 'Explained in “The event loop”' });
  expect(chapter?.getAttribute('href')).toBe('/en/chapters/event-loop');
  const codes = within(document.getElementById('ready-queue')!).getAllByText(/.+/, { selector: 'code' });
  expect(codes.map(({ textContent }) => textContent)).toEqual(['callSoon', 'loop.call_soon', 'ready queue']);
});

test.each([
  ['loop', both],
  ['EVENT', ['event loop 事件循环']],
  ['队列', ['ready queue 就绪队列']],
  ['call soon', ['ready queue 就绪队列']],
  ['promise', []],
])('typing %s leaves what has such a name', async (query, left) => {
  const { user } = renderIn('en', <GlossaryList entries={entries} query="" />);
  await user.type(screen.getByRole('searchbox', { name: 'Find a term by any of its names' }), query);
  expect(shown()).toEqual(left);
  expect(screen.getByRole('status').textContent).toBe(
    left.length === 0
      ? 'No term has a name like this. Try a shorter one, or its name in Python.'
      : `${left.length} of 2 terms`,
  );
});

test('without script the list is there, and the box asks the server', () => {
  const t = dictionaryOf('zh-CN');
  const page = (query: string) =>
    renderToStaticMarkup(
      <LanguageProvider locale="zh-CN" t={t}>
        <GlossaryList entries={entries} query={query} />
      </LanguageProvider>,
    );
  expect(page('').match(/<dt/g)).toHaveLength(2);
  expect(page('')).toMatch(/<form [^>]*action="\/zh-CN\/glossary"/);
  expect(page('')).toMatch(/<input [^>]*name="q"/);
  expect(page('callSoon').match(/<dt/g)).toHaveLength(1);
  expect(page('callSoon')).toContain('value="callSoon"');
});
