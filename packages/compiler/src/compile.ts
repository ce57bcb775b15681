import { checkCharacters } from './checks/characters.ts';
import { clean } from './checks/clean.ts';
import { checkDepth } from './checks/depth.ts';
import { checkLiteral } from './checks/literal.ts';
import { Refusal, type Diagnostic, type Place } from './diagnostics.ts';
import { lower } from './lower.ts';
import { toFunctionBody } from './modules/to-function.ts';
import { toModule } from './modules/to-module.ts';
import { toPlaces, type Places } from './places.ts';

export interface CompileOptions {
  /** Named in diagnostics; `.js` turns TypeScript's syntax off. */
  fileName: string;
  /** `function`: a body of `(exports, require, module, babelHelpers)`. `module`: an ES module, for vitest. */
  format: 'function' | 'module';
  /** For `module`: where `babelHelpers` is imported from. */
  helpersFrom?: string;
  /** For `function`: awaits tell where they stand (`decodeSite`), in the file with this number. Not told by default. */
  fileNumber?: number;
  /** Refuse whatever is computed: only constants can be exported. */
  literal?: boolean;
}

/** A name that is imported, or passed on by `export … from`, and where. */
export interface ImportedName extends Place {
  module: string;
  name: string;
}

export interface Compiled {
  ok: true;
  code: string;
  /** Where in the source the code comes from. */
  places: Places;
  /** Exported name → where it is named. */
  exports: Record<string, Place>;
  /** Modules it imports, in order of first mention; types do not count, and a `require` is answered when it runs. */
  imports: string[];
  importedNames: ImportedName[];
  /** Modules whose exports are all passed on by `export * from`; they are not in `exports`. */
  passedOn: string[];
  /** The body awaits at its top level: for `function`, it is a generator function's and awaits by `yield`. */
  topLevelAwait: boolean;
}

export interface NotCompiled {
  ok: false;
  diagnostics: Diagnostic[];
}

/**
 * TypeScript in, JavaScript out, and where it comes from: types stripped, `async` lowered onto `babelHelpers`.
 *
 * ```ts
 * const result = compile('export const f = async () => 1', { fileName: 'exercise.ts', format: 'function' });
 * if (result.ok) new Function('exports', 'require', 'module', 'babelHelpers', result.code);
 * ```
 */
export function compile(source: string, options: CompileOptions): Compiled | NotCompiled {
  const { fileName, format, helpersFrom = '@yieldpoint/asyncio/lowering', fileNumber = null } = options;
  try {
    const text = clean(source);
    checkCharacters(text, fileName);
    checkDepth(text, fileName);
    if (options.literal) checkLiteral(text, fileName);
    const lowered = lower(text, fileName);
    const { code, segments, ...facts } =
      format === 'function'
        ? toFunctionBody(lowered, fileName, fileNumber)
        : toModule(lowered, fileName, helpersFrom);
    return { ok: true, code, places: toPlaces(segments), ...facts };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, diagnostics: error.diagnostics };
    // A tree too deep for our own walks over it, such as thousands of `else if`.
    if (error instanceof RangeError) return { ok: false, diagnostics: [tooDeep(fileName)] };
    throw error;
  }
}

const tooDeep = (file: string): Diagnostic => ({
  file,
  line: 1,
  column: 1,
  code: 'too-deep',
  message: 'The code is nested too deeply. Split it into smaller parts.',
});
