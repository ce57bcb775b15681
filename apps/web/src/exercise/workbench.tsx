'use client';

import type { Position } from '@yieldpoint/protocol';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { markSolved } from '../course/solved.ts';
import { useSolved } from '../course/use-solved.ts';
import { useLanguage } from '../i18n/language.tsx';
import { fill } from '../i18n/texts.ts';
import { ActionBar } from './action-bar.tsx';
import { Banners } from './banners.tsx';
import { DraftNotices } from './draft/draft-notices.tsx';
import { useDraft } from './draft/use-draft.ts';
import { useOtherTabs } from './draft/use-other-tabs.ts';
import { EditorPane } from './editor/editor-pane.tsx';
import { useEditor } from './editor/use-editor.ts';
import { useReveal } from './editor/use-reveal.ts';
import type { Files } from './files.ts';
import { Hints } from './hints/hints.tsx';
import styles from './instructions.module.css';
import { Panes } from './layout/panes.tsx';
import { useSmallScreen } from './layout/use-small-screen.ts';
import { useView } from './layout/use-view.ts';
import { ViewTabs, paneId } from './layout/view-tabs.tsx';
import { marksOf } from './results/marks-of.ts';
import { ResultsPanel } from './results/results-panel.tsx';
import type { TestTexts } from './results/words.ts';
import { isBusy } from './run/session.ts';
import { useSubmission } from './run/use-submission.ts';
import type { ShortcutAction } from './shortcuts/keys.ts';
import { ShortcutsDialog } from './shortcuts/shortcuts-dialog.tsx';
import { useShortcuts } from './shortcuts/use-shortcuts.ts';
import { Solution } from './solution/solution.tsx';

export interface WorkbenchProps {
  exercise: { id: string; title: string; version: string; starter: Files; support: Files; texts: TestTexts };
  instructions: ReactNode;
  /** Sanitised HTML. */
  hints: readonly string[];
  /** The starter as the editor will show it, for each file, and the files that are given. */
  fallback: Readonly<Record<string, ReactNode>>;
}

/** One exercise at work: what to do, the code, and what became of it. */
export function Workbench({ exercise, instructions, hints, fallback }: WorkbenchProps) {
  const { locale, t } = useLanguage();
  const { id, version, starter, support, texts } = exercise;
  const [view, show] = useView();
  const small = useSmallScreen();
  const names = useMemo(() => Object.keys(starter), [starter]);
  const given = useMemo(() => Object.keys(support), [support]);
  const [file, setFile] = useState(names[0] ?? '');
  const draft = useDraft(id, version, starter);
  const { state, connection, submit } = useSubmission(id);
  const [beforeReset, setBeforeReset] = useState<Files | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const nextHint = useRef<HTMLButtonElement>(null);
  const helpId = useId();

  const now = useRef(draft.files);
  useEffect(() => {
    now.current = draft.files;
  }, [draft.files]);
  const marks = useMemo(() => marksOf(state, now.current, locale, t, texts), [state, locale, t, texts]);

  const send = useCallback(() => {
    submit(now.current);
    show('results');
  }, [submit, show]);
  const { host, editor } = useEditor(draft.ready, draft.files, file, marks, {
    nameOf: (name) => fill(t.exercise.editor, { file: name }),
    describedBy: helpId,
    onChange: draft.change,
    onSubmit: send,
  });

  const goTo = useReveal(editor, !small || view === 'code');

  const passed =
    state.kind === 'submitted' &&
    state.run.phase.kind === 'finished' &&
    state.run.phase.outcome.verdict === 'passed';
  // A browser that keeps nothing still knows what it has just seen.
  const isSolved = useSolved(id) || passed;
  useEffect(() => {
    if (passed) markSolved(id);
  }, [passed, id]);

  function showCode(files: Files) {
    for (const [name, text] of Object.entries(files)) editor?.replace(name, text);
  }

  function replaceCode(files: Files) {
    showCode(files);
    draft.replace(files);
  }

  useOtherTabs(id, version, (kept) => {
    draft.adopt(kept);
    showCode({ ...starter, ...kept });
  });

  function reset() {
    setBeforeReset(draft.files);
    replaceCode(starter);
  }

  function reveal(position: Position) {
    show('code');
    setFile(position.file);
    if (!given.includes(position.file)) goTo(position);
  }

  function act(action: ShortcutAction) {
    switch (action) {
      case 'submit':
        return send();
      case 'help':
        return dialog.current?.showModal();
      case 'editor':
        show('code');
        if (given.includes(file)) setFile(names[0] ?? '');
        return editor?.focus();
      case 'hint':
        show('read');
        return nextHint.current?.click();
      case 'instructions':
        show('read');
        return document.getElementById(paneId('read'))?.focus();
      case 'results':
        show('results');
        return document.getElementById(paneId('results'))?.focus();
      default:
        return action satisfies never;
    }
  }
  const [singleKeys, setSingleKeys] = useShortcuts(act);

  return (
    <div className={styles.workbench}>
      {small && view !== 'read' && <h1 className="visually-hidden">{exercise.title}</h1>}
      <Banners connection={connection} />
      <ViewTabs view={view} onShow={show} />
      <Panes
        view={view}
        read={
          <div className={styles.instructions}>
            {instructions}
            <Hints exercise={id} hints={hints} next={nextHint} />
            {isSolved && <Solution exercise={id} />}
          </div>
        }
        code={
          <EditorPane
            {...{
              files: names,
              given,
              open: file,
              onOpen: setFile,
              host,
              fallback,
              helpId,
              loaded: editor !== null,
            }}
          />
        }
        results={<ResultsPanel session={state} texts={texts} onReveal={reveal} />}
      />
      <DraftNotices
        before={beforeReset}
        older={draft.older}
        onReplace={replaceCode}
        onForget={() => setBeforeReset(null)}
      />
      <ActionBar
        busy={isBusy(state)}
        keeping={draft.keeping}
        onSubmit={send}
        onReset={reset}
        onShortcuts={() => dialog.current?.showModal()}
      />
      <ShortcutsDialog dialog={dialog} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />
    </div>
  );
}
