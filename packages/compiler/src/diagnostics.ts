/** Why a source was refused. The table is closed: readers may hold a message for every code. */
export const DIAGNOSTIC_CODES = [
  /** The source is not TypeScript. */
  'syntax-error',
  /** One name, declared twice in one scope. */
  'duplicate-declaration',
  /** Brackets or operators nested deeper than any honest program needs. */
  'too-deep',
  /** A character that no source may hold: NUL, or half of a surrogate pair. */
  'invalid-character',
  /** Syntax that the dialect leaves out: decorators, accessors, `import.meta`, deferred imports. */
  'unsupported-syntax',
  /** An imported name can only be assigned to by the module that exports it. */
  'assign-to-import',
  /** An import names a module or an export that is not there. Found by who runs the code. */
  'import-not-found',
  /** A name that the exercise withholds: it is what is to be built. Found by who runs the code. */
  'import-withheld',
  /** Only constants can be exported, and something is computed. */
  'not-literal',
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** Why a source does not compile, and where. Lines and columns count from 1, columns in UTF-16 units. */
export interface Diagnostic {
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  code: DiagnosticCode;
  message: string;
  /** What the message names, for words in another language. */
  data?: Record<string, string>;
}

/** Lines and columns count from 1, columns in UTF-16 units, as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** What any stage throws to refuse a source; `compile` turns it into its result. */
export class Refusal extends Error {
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    super(diagnostics[0]?.message ?? 'refused');
    this.diagnostics = diagnostics;
  }
}

export function refuse(
  file: string,
  code: DiagnosticCode,
  message: string,
  start: Place,
  { end, data }: { end?: Place; data?: Record<string, string> } = {},
): never {
  const ending = end && { endLine: end.line, endColumn: end.column };
  throw new Refusal([{ file, ...start, ...ending, code, message, ...(data && { data }) }]);
}
