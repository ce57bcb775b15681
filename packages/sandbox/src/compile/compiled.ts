import type { Place, Places } from '@yieldpoint/compiler';
import type { Diagnostic } from '@yieldpoint/protocol';

/** A compiled file of a submission, as plain data: it travels between processes. */
export interface CompiledFile {
  file: string;
  /** The body of `(exports, require, module, babelHelpers)`. */
  code: string;
  /** The body is a generator's, and awaits by `yield`. */
  topLevelAwait: boolean;
  /** Exported name → where it is named. */
  exports: Record<string, Place>;
  /** Where in the source the code comes from. */
  places: Places;
}

/** A file of tests, or a support module that they may import. */
export interface CompiledTests {
  file: string;
  hidden: boolean;
  isSupport: boolean;
  code: string;
}

export type CompiledSubmission =
  /** The entry first. */
  { ok: true; files: CompiledFile[] } | { ok: false; diagnostics: Diagnostic[] };

/** What the compiler's process answers. */
export interface CompileResult {
  submission: CompiledSubmission;
  /** Present where the job brought tests. */
  tests: CompiledTests[] | null;
  /** Milliseconds that all of it took in that process. */
  ms: number;
}
