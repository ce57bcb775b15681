import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { dictionaryOf } from '../i18n/dictionary.ts';
import { Difficulty } from './difficulty.tsx';

test.each([
  ['easy', 1, 'Easy'],
  ['medium', 2, 'Medium'],
  ['hard', 3, 'Hard'],
] as const)('%s fills %d points and says so', (level, filled, word) => {
  const html = renderToStaticMarkup(<Difficulty level={level} t={dictionaryOf('en')} />);
  expect(html.match(/fill="currentColor"/g)).toHaveLength(filled);
  expect(html).toContain(`${word}</span>`);
});
