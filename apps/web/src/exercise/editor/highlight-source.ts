import { javascriptLanguage } from '@codemirror/lang-javascript';
import { classHighlighter, highlightCode } from '@lezer/highlight';

export interface Piece {
  text: string;
  /** The editor's own classes, so that nothing changes its colour when the editor takes over. */
  classes: string;
}

/** The lines of a TypeScript source as the editor will colour them. */
export function highlightSource(source: string): Piece[][] {
  const tree = javascriptLanguage.configure({ dialect: 'ts' }).parser.parse(source);
  const lines: Piece[][] = [[]];
  highlightCode(
    source,
    tree,
    classHighlighter,
    (text, classes) => lines.at(-1)?.push({ text, classes }),
    () => lines.push([]),
  );
  return lines;
}
