import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { checkSnippet, runSnippets, type RunSnippet } from '../check/snippets.ts';
import { describeFault } from '../faults.ts';
import { Reader } from '../load/reader.ts';
import { readSnippet, type ReadSnippet } from '../load/snippet.ts';
import { toFile } from '../snippets/output-file.ts';
import { sideBySide } from './side-by-side.ts';

export interface SnippetCommand {
  /** Writes what the programs print into the output files. */
  write?: boolean;
}

/** Runs snippets in both languages. 0 when each prints what its output files say, 1 otherwise. */
export async function snippetCommand(folders: string[], { write = false }: SnippetCommand): Promise<0 | 1> {
  const paths = folders.map((folder) => resolve(folder));
  const runs = await runSnippets(await readAll(new Reader(), paths));
  for (const run of runs) {
    process.stdout.write(`${styleText('bold', run.read.name)}\n`);
    for (const line of sideBySide(run.typescript, run.python)) process.stdout.write(`  ${line}\n`);
    process.stdout.write('\n');
    if (write) await writeOutputs(run);
  }
  // Read anew: the output files may just have been written.
  const reader = new Reader();
  for (const [index, read] of (await readAll(reader, paths)).entries()) {
    const run = runs[index];
    if (run) checkSnippet(reader, { ...run, read });
  }
  for (const fault of reader.faults) process.stdout.write(`${describeFault(fault)}\n`);
  const good = reader.faults.length === 0;
  const same = runs.filter(({ read }) => read.snippet.differs === null).length;
  const verdict = good
    ? styleText(
        'green',
        `${same} print the same in both languages, ${runs.length - same} differ as explained`,
      )
    : styleText('red', `${reader.faults.length} faults`);
  process.stdout.write(`${runs.length} snippets: ${verdict}\n`);
  return good ? 0 : 1;
}

async function readAll(reader: Reader, paths: readonly string[]): Promise<ReadSnippet[]> {
  const snippets: ReadSnippet[] = [];
  for (const path of paths) snippets.push(await readSnippet(reader, path));
  return snippets;
}

async function writeOutputs({ read: { folder, snippet }, typescript, python }: RunSnippet): Promise<void> {
  if (typescript.failure !== null || python.failure !== null) return;
  await writeFile(join(folder, 'output.txt'), toFile(typescript.lines));
  if (snippet.differs !== null) await writeFile(join(folder, 'output.py.txt'), toFile(python.lines));
}
