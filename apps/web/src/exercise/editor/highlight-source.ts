import { javascriptLanguage } from '@codemirror/lang-javascript';
import { pythonLanguage } from '@codemirror/lang-python';
import { classHighlighter, highlightCode } from '@lezer/highlight';

export interface Piece {
  text: string;
  /** The editor's own classes, so that nothing changes its colour when the editor takes over. */
  classes: string;
}

const PARSERS = {
  typescript: javascriptLanguage.configure({ dialect: 'ts' }).parser,
  python: pythonLanguage.parser,
};
export type SourceLanguage = keyof typeof PARSERS;

/** The lines of a source as the editor will colour them. */
export function highlightSource(source: string, language: SourceLanguage = 'typescript'): Piece[][] {
  const tree = PARSERS[language].parse(source);
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
