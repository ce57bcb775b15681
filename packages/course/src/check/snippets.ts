import { join } from 'node:path';
import type { Reader } from '../load/reader.ts';
import type { ReadSnippet } from '../load/snippet.ts';
import { firstDifference } from '../snippets/output-file.ts';
import { runPythonPrograms, runTypeScriptPrograms, type ProgramRun } from '../snippets/run-programs.ts';

/** One snippet and what its programs did. */
export interface RunSnippet {
  read: ReadSnippet;
  typescript: ProgramRun;
  python: ProgramRun;
}

/** Runs every snippet in both languages; all Python programs share one interpreter. */
export async function runSnippets(snippets: readonly ReadSnippet[]): Promise<RunSnippet[]> {
  const [inTypeScript, inPython] = await Promise.all([
    runTypeScriptPrograms(snippets.map(({ snippet }) => snippet.typescript)),
    runPythonPrograms(snippets.map(({ snippet }) => snippet.python)),
  ]);
  return snippets.flatMap((read, index) => {
    const [typescript, python] = [inTypeScript[index], inPython[index]];
    return typescript && python ? [{ read, typescript, python }] : [];
  });
}

/** Holds what the programs printed against the output files, and against each other. */
export function checkSnippet(reader: Reader, { read, typescript, python }: RunSnippet): void {
  const { folder, snippet, outputs } = read;
  const differs = snippet.differs !== null;
  const failed = [
    reportFailure(reader, join(folder, 'main.ts'), typescript),
    reportFailure(reader, join(folder, 'main.py'), python),
  ];
  // What a program that broke off has printed would only be reported a second time.
  if (failed.includes(true)) return;
  reportDifference(reader, join(folder, 'output.txt'), outputs.typescript, typescript);
  if (differs) reportDifference(reader, join(folder, 'output.py.txt'), outputs.python, python);
  const apart = firstDifference(typescript.lines, python.lines);
  if (apart !== null && !differs) {
    const [one, two] = [typescript.lines[apart - 1], python.lines[apart - 1]];
    const detail = `In line ${apart} TypeScript prints ${quote(one)}, Python ${quote(two)}.`;
    reader.report('outputs-unexplained', folder, detail);
  } else if (apart === null && differs) {
    reader.report('outputs-alike', join(folder, 'snippet.yaml'), 'Both programs print the same.');
  }
}

function reportFailure(reader: Reader, path: string, { failure }: ProgramRun): boolean {
  if (failure !== null) reader.report('snippet-fails', path, failure.message, failure.line);
  return failure !== null;
}

function reportDifference(reader: Reader, path: string, expected: string[], { lines }: ProgramRun): void {
  const line = firstDifference(expected, lines);
  if (line === null) return;
  const detail = `It says ${quote(expected[line - 1])}, the program prints ${quote(lines[line - 1])}.`;
  reader.report('output-differs', path, detail, line);
}

const quote = (line: string | undefined): string => (line === undefined ? 'nothing' : `\`${line}\``);
