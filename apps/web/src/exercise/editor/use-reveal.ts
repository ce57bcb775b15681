'use client';

import type { Position } from '@yieldpoint/protocol';
import { useEffect, useState } from 'react';
import type { Editor } from './create-editor.ts';

/** Goes to a place in the code as soon as the editor is there and can be seen: hidden, it can neither scroll nor take the focus. */
export function useReveal(
  editor: Pick<Editor, 'reveal'> | null,
  visible: boolean,
): (position: Position) => void {
  const [wanted, setWanted] = useState<Position | null>(null);
  useEffect(() => {
    if (!wanted || !editor || !visible) return;
    editor.reveal(wanted.file, wanted.line, wanted.column);
    setWanted(null);
  }, [wanted, editor, visible]);
  return setWanted;
}
