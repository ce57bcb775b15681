import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InlineText } from './inline-text.tsx';

test.each([
  ['只让*它的*列表并排', '只让<em>它的</em>列表并排'],
  ['**never** at once', '<strong>never</strong> at once'],
  ['`a * b * c` stays', '<code>a * b * c</code> stays'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['plain', 'plain'],
])('%s', (text, html) => {
  expect(renderToStaticMarkup(<InlineText text={text} />)).toBe(html);
});
