'use client';

import { useEffect, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import { useEditor } from '../exercise/editor/use-editor.ts';
import { useLanguage } from '../i18n/language.tsx';
import { fill } from '../i18n/texts.ts';
import button from '../shell/button.module.css';
import { panelId, tabId } from './language-tabs.tsx';
import { Output } from './output.tsx';
import { failureOf } from './failure.ts';
import { LANGUAGE_NAMES, type ProgramLanguage } from './languages.ts';
import { StateLine } from './state-line.tsx';
import '../exercise/editor/metrics.css';
import styles from './snippet.module.css';
import { useProgram } from './use-program.ts';

const FILES = { typescript: 'main.ts', python: 'main.py' } as const;

/** Comes apart from the page, with CodeMirror, when somebody wants to edit. */
const loadEditor = async () => (await import('./editor.ts')).createSnippetEditor;

interface Props {
  id: string;
  language: ProgramLanguage;
  shown: boolean;
  title: string;
  source: string;
  fallback: ReactNode;
  /** What there is to say about its output. */
  note: string | null;
}

/** One of a snippet's programs: its code, what can be done with it, and what it printed. */
export function ProgramPanel({ id, language, shown, title, source, fallback, note }: Props) {
  const { locale, t } = useLanguage();
  const { snippet: words } = t;
  const [text, setText] = useState(source);
  const [editing, setEditing] = useState(false);
  const { state, lines, run, stop, clear } = useProgram(language);
  const file = FILES[language];
  const named = { title, language: LANGUAGE_NAMES[language] };
  const helpId = `${id}-help-${language}`;
  const marks = useMemo(() => {
    const failure = failureOf(state, locale, t);
    return failure === null || failure.line === null
      ? []
      : [{ file, line: failure.line, column: 1, message: failure.message }];
  }, [file, state, locale, t]);
  const { host, editor } = useEditor(
    editing,
    { [file]: text },
    file,
    marks,
    {
      nameOf: () => fill(words.code, named),
      describedBy: helpId,
      onChange: (_, changed) => setText(changed),
      onSubmit: () => run(text),
    },
    loadEditor,
  );
  useEffect(() => {
    // Who was in the text that the editor replaces goes on in the editor; who has gone elsewhere is left there. Not
    // before the press that brought it is over, for its end takes the focus away.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) editor?.focus();
    });
    return () => clearTimeout(timer);
  }, [editor]);
  const busy = state.name === 'loading' || state.name === 'running';

  function reset(): void {
    editor?.replace(file, source);
    setText(source);
    clear();
  }

  return (
    <div
      id={panelId(id, language)}
      role="tabpanel"
      aria-labelledby={tabId(id, language)}
      hidden={!shown}
      className={styles.panel}
    >
      <div
        className={styles.stage}
        style={{ '--lines': text.trimEnd().split('\n').length } as CSSProperties}
        onFocus={() => setEditing(true)}
      >
        {!editor && fallback}
        <div ref={host} className={styles.host} hidden={!editor} />
      </div>
      <p id={helpId} className="visually-hidden">
        {words.help}
      </p>
      <div className={styles.bar}>
        {busy ? (
          <button type="button" className={button.button} onClick={stop}>
            {words.stop}
          </button>
        ) : (
          <button type="button" className={button.primary} onClick={() => run(text)}>
            {words.run}
          </button>
        )}
        <button
          type="button"
          className={button.quiet}
          disabled={text === source && state.name === 'idle'}
          onClick={reset}
        >
          {words.reset}
        </button>
        <StateLine state={state} language={language} printed={lines.length > 0} />
      </div>
      <Output lines={lines} label={fill(words.output, named)} />
      {note !== null && <p className={styles.note}>{fill(words.differs, { why: note })}</p>}
    </div>
  );
}
