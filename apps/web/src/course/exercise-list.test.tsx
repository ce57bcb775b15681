import type { ExerciseSummary } from '@yieldpoint/protocol';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { dictionaryOf } from '../i18n/dictionary.ts';
import { LanguageProvider } from '../i18n/language.tsx';
import { ExerciseList } from './exercise-list.tsx';

const exercise: ExerciseSummary = {
  id: 'wait-timeout',
  chapter: 'wait',
  title: { en: 'Wait', 'zh-CN': '等待' },
  summary: { en: 'At most so long.', 'zh-CN': '最多等这么久。' },
  kind: 'find-bug',
  difficulty: 'hard',
  concepts: [],
  points: 1,
};

test.each([
  ['en', '/en/exercises/wait-timeout', ['Wait', 'At most so long.', 'Find the bug', 'Hard', '1 point']],
  ['zh-CN', '/zh-CN/exercises/wait-timeout', ['等待', '最多等这么久。', '找出错误', '困难', '1 分']],
] as const)('in %s an exercise links to its page in the same language', (locale, href, words) => {
  const t = dictionaryOf(locale);
  const html = renderToStaticMarkup(
    <LanguageProvider locale={locale} t={t}>
      <ExerciseList exercises={[exercise]} locale={locale} t={t} />
    </LanguageProvider>,
  );
  expect(html).toContain(`href="${href}"`);
  for (const word of words) expect(html).toContain(`>${word}<`);
});
