import type { Locale } from '@yieldpoint/protocol';
import type { Dictionary } from '../../i18n/dictionary.ts';
import type { Mark } from '../editor/marks.ts';
import type { Files } from '../files.ts';
import type { Session } from '../run/session.ts';
import { diagnosticLine, messageText, testName } from './words.ts';
import type { TestTexts } from './words.ts';

/** What the editor shows of a result, in those files that still read as they were graded. */
export function marksOf(
  session: Session,
  now: Files,
  locale: Locale,
  t: Dictionary,
  texts: TestTexts,
): Mark[] {
  if (session.kind !== 'submitted') return [];
  const { run, files } = session;
  const rejected = run.diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: diagnosticLine(diagnostic, locale, t),
  }));
  const failed = run.tests.flatMap(({ name, state }): Mark[] => {
    if (state.kind !== 'finished' || !state.result.position || !state.result.message) return [];
    const why = messageText(state.result.message, locale, t, texts);
    return [{ ...state.result.position, message: `${testName(name, locale, texts)}: ${why}` }];
  });
  return [...rejected, ...failed].filter(({ file }) => files[file] === now[file]);
}
