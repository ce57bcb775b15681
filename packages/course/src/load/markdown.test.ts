import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocks, hintSteps, links } from './markdown.ts';

describe('blocks', () => {
  test('headings and code blocks in order, with their lines', () => {
    expect(blocks('## One\n\ntext\n\n```ts\n# not a heading\n```\n\n### Two')).toEqual([
      { line: 1, kind: 'heading', what: '##' },
      { line: 5, kind: 'code', what: 'ts' },
      { line: 9, kind: 'heading', what: '###' },
    ]);
  });

  test('a longer fence holds a shorter one', () => {
    expect(blocks('````md\n```ts\n```\n````\n# after').map(({ what }) => what)).toEqual(['md', '#']);
  });
});

describe('hintSteps', () => {
  test('each `## ` heading begins a step', () => {
    expect(hintSteps('## First\n\none\n\n## Second\n\ntwo\n')).toEqual([
      '## First\n\none',
      '## Second\n\ntwo',
    ]);
  });

  test('a heading inside code begins nothing', () => {
    expect(hintSteps('## First\n\n```md\n## not a step\n```\n')).toHaveLength(1);
  });

  test('a text without headings is one step, an empty one is none', () => {
    expect(hintSteps('Just think.\n')).toEqual(['Just think.']);
    expect(hintSteps('  \n')).toEqual([]);
  });

  test('no word of any step is lost', () => {
    const step = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(fc.stringMatching(/^[a-z#` ]{0,8}$/)));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const text = steps.map(([title, lines]) =>
          [`## ${title}`, ...lines.map((line) => `x${line}`)].join('\n'),
        );
        expect(hintSteps(text.join('\n'))).toEqual(text.map((one) => one.trim()));
      }),
    );
  });
});

test('links are found outside code, with their lines', () => {
  const text = 'See [one](./a.md) and ![two](b.svg#x "title").\n\n`[no](c.md)`\n\n```\n[no](d.md)\n```';
  expect(links(text)).toEqual([
    { target: './a.md', line: 1 },
    { target: 'b.svg#x', line: 1 },
  ]);
});
