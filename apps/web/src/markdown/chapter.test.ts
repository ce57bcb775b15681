import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderChapter } from './chapter.ts';

test('a chapter is cut where something is placed', async () => {
  expect(
    await renderChapter(
      '## A\n\nText.\n\n::snippet[two-sleeps]\n\n### B\n\n::timeline[x]\n\n::picture[loop]\n',
    ),
  ).toEqual([
    { kind: 'prose', html: '<h2>A</h2>\n<p>Text.</p>\n' },
    { kind: 'snippet', name: 'two-sleeps' },
    { kind: 'prose', html: '\n<h3>B</h3>\n' },
    { kind: 'timeline', name: 'x' },
    { kind: 'picture', name: 'loop' },
  ]);
});

test.each([
  ['in a sentence', 'See ::snippet[a] here.'],
  ['in a list', '- ::snippet[a]'],
  ['in code', '```text\n::snippet[a]\n```'],
  ['of an unknown kind', '::video[a]'],
  ['with a name that is none', '::snippet[<b>]'],
  ['of a colon in prose', 'At 10:30 a:b :c.'],
])('a directive %s is text', async (_, source) => {
  const parts = await renderChapter(source);
  expect(parts.map(({ kind }) => kind)).toEqual(['prose']);
});

test('prose can not make a place', async () => {
  const parts = await renderChapter('<div data-place="snippet:a"></div>\n\nText.');
  expect(parts.map(({ kind }) => kind)).toEqual(['prose']);
});

test('a cut chapter says what the whole one does', async () => {
  const words = fc.array(fc.constantFrom('## A', 'Text.', '::snippet[a]', '- item', '> saying', '**bold**'));
  await fc.assert(
    fc.asyncProperty(words, async (blocks) => {
      const parts = await renderChapter(blocks.join('\n\n'));
      expect(parts.filter(({ kind }) => kind === 'snippet')).toHaveLength(
        blocks.filter((block) => block.startsWith('::')).length,
      );
      const text = parts.map((part) => (part.kind === 'prose' ? part.html : '')).join('');
      for (const word of ['Text.', 'item', 'saying', 'bold']) {
        expect(text.split(word).length - 1).toBe(blocks.filter((block) => block.includes(word)).length);
      }
    }),
    { numRuns: 40 },
  );
});
