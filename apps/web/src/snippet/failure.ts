import type { Locale } from '@yieldpoint/protocol';
import { diagnosticLine } from '../exercise/results/words.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { ProgramState } from './program.ts';

/** Why a program came to no good end, in the reader's language, and on which line; null for every other state. */
export function failureOf(
  state: ProgramState,
  locale: Locale,
  t: Dictionary,
): { message: string; line: number | null } | null {
  if (state.name === 'failed') return state;
  if (state.name !== 'not-compiled') return null;
  const { diagnostic } = state;
  return { message: diagnosticLine(diagnostic, locale, t), line: diagnostic.line };
}
