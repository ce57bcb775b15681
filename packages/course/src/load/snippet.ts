import { basename, join } from 'node:path';
import type { LocalizedText } from '@yieldpoint/protocol';
import { snippetYaml } from '../format/snippet-yaml.ts';
import { fromFile } from '../snippets/output-file.ts';
import type { Reader } from './reader.ts';
import { readYaml } from './yaml.ts';

/** A program in both languages. */
export interface Snippet {
  title: LocalizedText;
  /** Why Python prints something else; null when both print the same. */
  differs: LocalizedText | null;
  typescript: string;
  python: string;
}

export interface ReadSnippet {
  /** The name of its folder, by which a chapter places it. */
  name: string;
  folder: string;
  snippet: Snippet;
  /** Lines that the output files hold. */
  outputs: { typescript: string[]; python: string[] };
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
