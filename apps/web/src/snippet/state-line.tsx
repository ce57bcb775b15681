import { useLanguage } from '../i18n/language.tsx';
import { fill } from '../i18n/texts.ts';
import { failureOf } from './failure.ts';
import { LANGUAGE_NAMES, type ProgramLanguage } from './languages.ts';
import type { ProgramState } from './program.ts';
import styles from './snippet.module.css';

interface Props {
  state: ProgramState;
  language: ProgramLanguage;
  printed: boolean;
}

/** Where the program is, in a few words; spoken when it changes. */
export function StateLine({ state, language, printed }: Props) {
  const { locale, t } = useLanguage();
  const { snippet } = t;
  const values = { ...state, language: LANGUAGE_NAMES[language] };
  const text = (): string => {
    switch (state.name) {
      case 'idle':
        return '';
      case 'loading':
        return state.share === null
          ? fill(snippet.state.loading, values)
          : fill(snippet.state.loadingShare, { ...values, percent: Math.round(state.share * 100) });
      case 'done':
        return printed ? snippet.state.done : snippet.state.silent;
      case 'failed':
      case 'not-compiled': {
        const { message = '', line = null } = failureOf(state, locale, t) ?? {};
        return line === null ? message : fill(snippet.state.failedAt, { message, line });
      }
      case 'running':
      case 'stopped':
      case 'full':
      case 'unavailable':
        return fill(snippet.state[state.name], values);
      default:
        return state satisfies never;
    }
  };
  return (
    <p className={styles.state} role="status" data-state={state.name}>
      {text()}
    </p>
  );
}
