'use client';

import { useEffect, useRef, useState } from 'react';
import type { Files } from '../files.ts';
import type { Editor, EditorOptions } from './create-editor.ts';
import type { Mark } from './marks.ts';

type Wishes = Pick<EditorOptions, 'nameOf' | 'describedBy' | 'onChange' | 'onSubmit'>;
type CreateEditor = (options: EditorOptions) => Editor;

const loadEditor = async (): Promise<CreateEditor> => (await import('./create-editor.ts')).createEditor;

/**
 * Brings the editor into the page once the draft is read. Its code comes apart from the page's own,
 * after everything that can be read.
 */
export function useEditor(
  ready: boolean,
  files: Files,
  open: string,
  marks: readonly Mark[],
  wishes: Wishes,
  load = loadEditor,
) {
  const host = useRef<HTMLElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  // The editor outlives many renders: what it calls back is looked up when it calls.
  const latest = useRef({ files, open, wishes });
  useEffect(() => {
    latest.current = { files, open, wishes };
  });

  useEffect(() => {
    if (!ready) return undefined;
    let made: Editor | null = null;
    let left = false;
    async function bring() {
      const createEditor = await load();
      const { current } = latest;
      if (left || !host.current) return;
      made = createEditor({
        ...current.wishes,
        parent: host.current,
        files: current.files,
        open: current.open,
        onChange: (file, text) => latest.current.wishes.onChange(file, text),
        onSubmit: () => latest.current.wishes.onSubmit(),
      });
      setEditor(made);
    }
    void bring();
    return () => {
      left = true;
      made?.destroy();
      setEditor(null);
    };
  }, [ready, load]);

  useEffect(() => editor?.open(open), [editor, open]);
  useEffect(() => editor?.mark(marks), [editor, marks]);

  return { host: (element: HTMLElement | null) => void (host.current = element), editor };
}
