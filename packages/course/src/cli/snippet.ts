import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { describeFault } from '../faults.ts';
import { Reader } from '../load/reader.ts';
import { readSnippet, type ReadSnippet } from '../load/snippet.ts';
import { firstDifference, toFile } from '../snippets/output-file.ts';
import type { ProgramRun } from '../snippets/program-thread.ts';
import { runPythonPrograms, runTypeScriptPrograms } from '../snippets/run-programs.ts';
import { sideBySide } from './side-by-side.ts';

export interface SnippetCommand {
  /** Writes what the programs print into the output files. */
  write?: boolean;
}

/** Runs snippets in both languages. 0 when each prints what its output files say, 1 otherwise. */
export async function snippetCommand(folders: string[], { write = false }: SnippetCommand): Promise<0 | 1> {
  const reader = new Reader();
  const snippets: ReadSnippet[] = [];
  for (const folder of folders) snippets.push(await readSnippet(reader, resolve(folder)));
  const [inTypeScript, inPython] = await Promise.all([
    runTypeScriptPrograms(snippets.map(({ snippet }) => snippet.typescript)),
    runPythonPrograms(snippets.map(({ snippet }) => snippet.python)),
  ]);
  let right = true;
  for (const [index, read] of snippets.entries()) {
    const [one, two] = [inTypeScript[index], inPython[index]];
    if (one === undefined || two === undefined) continue;
    process.stdout.write(`${styleText('bold', folders[index] ?? read.name)}\n`);
    for (const line of sideBySide(one, two)) process.stdout.write(`  ${line}\n`);
    if (write && one.failure === null && two.failure === null) await writeOutputs(read, one, two);
    const verdicts = judge(read, one, two, write);
    for (const { good, text } of verdicts) {
      process.stdout.write(`  ${good ? styleText('green', '✓') : styleText('red', '✗')} ${text}\n`);
    }
    process.stdout.write('\n');
    right &&= verdicts.every(({ good }) => good);
  }
  const faults = reader.faults.filter(
    ({ code, file }) => !(write && isOutput(file) && code !== 'unreadable'),
  );
  for (const fault of faults) process.stdout.write(`${describeFault(fault)}\n`);
  return right && faults.length === 0 ? 0 : 1;
}

const isOutput = (file: string): boolean => /output(?:\.py)?\.txt$/.test(file);

async function writeOutputs({ folder, snippet }: ReadSnippet, one: ProgramRun, two: ProgramRun) {
  await writeFile(join(folder, 'output.txt'), toFile(one.lines));
  if (snippet.differs !== null) await writeFile(join(folder, 'output.py.txt'), toFile(two.lines));
}

interface Judgement {
  good: boolean;
  text: string;
}

function judge(
  { snippet, outputs }: ReadSnippet,
  one: ProgramRun,
  two: ProgramRun,
  written: boolean,
): Judgement[] {
  const verdicts: Judgement[] = [];
  for (const [language, { failure }] of [['TypeScript', one] as const, ['Python', two] as const]) {
    if (failure === null) continue;
    const place = failure.line === null ? '' : `, line ${failure.line}`;
    verdicts.push({ good: false, text: `${language}${place}: ${failure.message}` });
  }
  const differs = snippet.differs !== null;
  const apart = firstDifference(one.lines, two.lines);
  verdicts.push({
    good: (apart !== null) === differs,
    text:
      apart === null
        ? `both print the same${differs ? ', though snippet.yaml says that they differ' : ''}`
        : `they differ from line ${apart} on${differs ? ', as snippet.yaml says' : ''}`,
  });
  const compared = (name: string, expected: readonly string[], { lines }: ProgramRun): Judgement => {
    const difference = written ? null : firstDifference(expected, lines);
    if (written) return { good: true, text: `${name} is written` };
    if (difference === null) return { good: true, text: `${name} says the same` };
    return { good: false, text: `${name} says something else in line ${difference}; --write mends it` };
  };
  const failed = one.failure !== null || two.failure !== null;
  if (written && failed) verdicts.push({ good: false, text: 'nothing was written' });
  else {
    verdicts.push(compared('output.txt', outputs.typescript, one));
    if (differs) verdicts.push(compared('output.py.txt', outputs.python, two));
  }
  return verdicts;
}
