import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping';
import type { Position } from '@yieldpoint/protocol';
import type { CompiledFile } from './compile-submission.ts';

/** `at name (file:line:column)` or `at file:line:column`. */
const FRAME = /^\s+at (?:.*\()?([^()]+):(\d+):(\d+)\)?$/;

/** Finds the student's own line for a stack of their realm. */
export class Positions {
  readonly #files: ReadonlyMap<string, CompiledFile>;
  readonly #maps = new Map<string, TraceMap>();

  constructor(files: ReadonlyMap<string, CompiledFile>) {
    this.#files = files;
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

  /** Where a file names one of its exports. */
  ofExport(entry: CompiledFile, name: string | null): Position | null {
    if (name === null || !Object.hasOwn(entry.exports, name)) return null;
    const place = entry.exports[name];
    return place === undefined ? null : { file: entry.file, line: place.line, column: place.column };
  }

  #original(file: string, line: number, column: number): Position | null {
    const found = originalPositionFor(this.#map(file), { line, column: Math.max(0, column - 1) });
    return found.line === null ? null : { file, line: found.line, column: found.column + 1 };
  }

  #map(file: string): TraceMap {
    const known = this.#maps.get(file);
    if (known !== undefined) return known;
    const map = new TraceMap(this.#files.get(file)?.map as ConstructorParameters<typeof TraceMap>[0]);
    this.#maps.set(file, map);
    return map;
  }
}
