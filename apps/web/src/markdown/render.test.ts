import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';

describe('renderMarkdown', () => {
  test('writes prose', async () => {
    expect(await renderMarkdown('# Wait\n\n`await` **yields**.')).toBe(
      '<h2>Wait</h2>\n<p><code>await</code> <strong>yields</strong>.</p>',
    );
  });

  test('fits its headings below those of the page, however deep they start', async () => {
    expect(await renderMarkdown('## A\n\n### B\n\n## C')).toBe('<h2>A</h2>\n<h3>B</h3>\n<h2>C</h2>');
    expect(await renderMarkdown('# A\n\n###### B', 3)).toBe('<h3>A</h3>\n<h6>B</h6>');
  });

  test('colours code by classes, never by styles', async () => {
    const html = await renderMarkdown('```ts\nconst answer = await sleep(1, "x"); // note\n```');
    expect(html).toContain('<span class="code-keyword">const</span>');
    expect(html).toContain('data-language="ts"');
    expect(html).not.toContain('style=');
  });

  test('shows code of an unknown language as it is', async () => {
    expect(await renderMarkdown('```brainfart\na < b\n```')).toContain('a &#x3C; b');
  });

  test('lets a keyboard scroll code and tables', async () => {
    expect(await renderMarkdown('```\nx\n```')).toContain('<pre tabindex="0">');
    expect(await renderMarkdown('|a|\n|-|\n|1|')).toMatch(/<div class="table-scroll"[^>]*><table>/);
  });

  test('takes the empty corner of a table for no header', async () => {
    expect(await renderMarkdown('| | b |\n|-|-|\n|1|2|')).toMatch(/<tr>\s*<td><\/td>\s*<th>b<\/th>/);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '![x](javascript:alert(1))',
    '<iframe src="https://example.org"></iframe>',
    '<style>*{display:none}</style>',
    '```html" onload="alert(1)\nx\n```',
    '<a href="x" onclick="alert(1)">x</a>',
  ])('takes the teeth out of %j', async (source) => {
    const html = await renderMarkdown(source);
    expect(html).not.toMatch(/<(script|img[^>]*onerror|iframe|style)|javascript:|<[^>]*\son\w+=/i);
  });

  test('lets nothing through that could run, whatever is written', async () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>',
        '</p>',
        '<svg onload=',
        '"',
        '`',
        '```ts\n',
        '](javascript:',
        '<!--',
        '\n\n',
        '<x style=',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
        const html = await renderMarkdown(words.join(''));
        expect(html).not.toMatch(
          /<(script|svg|iframe|style|x)[\s>]|<[^>"]*\s(on\w+|style)=|href="javascript:/i,
        );
      }),
      { numRuns: 60 },
    );
  });
});
