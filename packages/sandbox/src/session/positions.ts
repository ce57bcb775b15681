import { originalPlace } from '@yieldpoint/compiler/places';
import { decodeSite } from '@yieldpoint/compiler/site';
import type { Position } from '@yieldpoint/protocol';
import type { CompiledFile } from '../compile/compiled.ts';

/** `at name (file:line:column)` or `at file:line:column`. */
const FRAME = /^\s+at (?:.*\()?([^()]+):(\d+):(\d+)\)?$/;

/** Finds the student's own line for a stack of their realm. */
export class Positions {
  readonly #files = new Map<string, CompiledFile>();

  constructor(files: readonly CompiledFile[]) {
    for (const each of files) this.#files.set(each.file, each);
  }

  /** The innermost place in a file of the submission; null when the stack shows none. */
  ofStack(stack: string): Position | null {
    for (const line of stack.split('\n')) {
      const [, file, at, column] = FRAME.exec(line) ?? [];
      if (file === undefined || !this.#files.has(file)) continue;
      const position = this.#original(file, Number(at), Number(column));
      if (position !== null) return position;
    }
    return null;
  }

  /** The place that a site means; null when it is no place of the submission. */
  ofSite(site: number): Position | null {
    const place = decodeSite(site);
    const file = place && [...this.#files.keys()][place.file];
    return place && file !== undefined && file !== null
      ? { file, line: place.line, column: place.column }
      : null;
  }

  /** Where a file names one of its exports. */
  ofExport(entry: CompiledFile, name: string | null): Position | null {
    if (name === null || !Object.hasOwn(entry.exports, name)) return null;
    const place = entry.exports[name];
    return place === undefined ? null : { file: entry.file, line: place.line, column: place.column };
  }

  #original(file: string, line: number, column: number): Position | null {
    const compiled = this.#files.get(file);
    const found = compiled ? originalPlace(compiled.code, compiled.places, { line, column }) : null;
    return found && { file, ...found };
  }
}
