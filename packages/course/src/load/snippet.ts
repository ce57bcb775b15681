import { basename, join } from 'node:path';
import type { Snippet } from '@yieldpoint/protocol';
import { snippetYaml } from '../format/snippet-yaml.ts';
import { fromFile } from '../snippets/output-file.ts';
import type { Reader } from './reader.ts';
import { readYaml } from './yaml.ts';

/** The folder in a chapter that holds them. */
export const SNIPPETS = 'snippets';

export interface ReadSnippet {
  /** The name of its folder, by which a chapter places it. */
  name: string;
  folder: string;
  snippet: Snippet;
  /** Lines that the output files hold. */
  outputs: { typescript: string[]; python: string[] };
}

/** All snippets of a chapter. */
export async function readSnippets(reader: Reader, chapter: string): Promise<ReadSnippet[]> {
  const folder = join(chapter, SNIPPETS);
  const snippets: ReadSnippet[] = [];
  for (const name of await reader.names(folder, 'folder')) {
    snippets.push(await readSnippet(reader, join(folder, name)));
  }
  return snippets;
}

/** Reads one folder of `snippets/`; faults are left with the reader. */
export async function readSnippet(reader: Reader, folder: string): Promise<ReadSnippet> {
  const settings = await readYaml(reader, join(folder, 'snippet.yaml'), snippetYaml);
  const name = basename(folder);
  const { title, differs } = settings ?? { title: { en: name, 'zh-CN': name }, differs: null };
  const typescript = await reader.text(join(folder, 'main.ts'));
  const python = await reader.text(join(folder, 'main.py'));
  const lines = fromFile(await reader.text(join(folder, 'output.txt')));
  const pythonFile = join(folder, 'output.py.txt');
  const pythonLines = differs === null ? lines : fromFile(await reader.text(pythonFile));
  if (
    settings !== null &&
    differs === null &&
    (await reader.names(folder, 'file')).includes('output.py.txt')
  ) {
    reader.report(
      'outputs-unexplained',
      pythonFile,
      'snippet.yaml does not say why Python prints something else.',
    );
  }
  return {
    name,
    folder,
    snippet: { title, differs, typescript, python },
    outputs: { typescript: lines, python: pythonLines },
  };
}
