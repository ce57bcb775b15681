import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fault, type Fault } from '../faults.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads files below one folder and collects what is wrong with them, instead of stopping at the first fault. */
export class Reader {
  readonly faults: Fault[] = [];
  readonly #shownFrom: string;

  /** Faults name files relative to `shownFrom` where they lie below it. */
  constructor(shownFrom: string = process.cwd()) {
    this.#shownFrom = shownFrom;
  }

  /** A path as a fault shows it. */
  shown(path: string): string {
    const near = relative(this.#shownFrom, path) || '.';
    return near.startsWith('..') ? path : near;
  }

  report(code: Fault['code'], path: string, detail: string, line: number | null = null): void {
    this.faults.push(fault(code, this.shown(path), detail, line));
  }

  /** Null, without a fault, when there is no such file. */
  async textIfAny(path: string): Promise<string | null> {
    let bytes: Buffer;
    try {
      bytes = await readFile(path);
    } catch (error) {
      if (!isAbsent(error)) {
        const { code = 'unknown' } = error as NodeJS.ErrnoException;
        this.report('unreadable', path, `The file can not be read (${code}).`);
      }
      return null;
    }
    try {
      return utf8.decode(bytes);
    } catch {
      this.report('not-utf8', path, 'The file is not valid UTF-8.');
      return null;
    }
  }

  /** The text of a file that must be there and say something. */
  async text(path: string): Promise<string> {
    const before = this.faults.length;
    const text = await this.textIfAny(path);
    if (text === null && this.faults.length === before)
      this.report('missing-file', path, 'The file is missing.');
    else if (text?.trim() === '') this.report('empty-file', path, 'The file is empty.');
    return text ?? '';
  }

  /** Names in a folder, sorted; none when there is no such folder. */
  async names(folder: string, kind: 'file' | 'folder'): Promise<string[]> {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      const wanted = entries.filter((entry) => (kind === 'file' ? entry.isFile() : entry.isDirectory()));
      return wanted.map((entry) => entry.name).sort();
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  }

  /** File name → source, of the files in `folder` whose name ends with `ending`. */
  async sources(folder: string, ending = '.ts'): Promise<Record<string, string>> {
    const sources: Record<string, string> = {};
    for (const name of await this.names(folder, 'file')) {
      if (name.endsWith(ending)) sources[name] = (await this.textIfAny(join(folder, name))) ?? '';
    }
    return sources;
  }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

export async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
