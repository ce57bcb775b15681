import { transformSync, type OxcError } from 'oxc-transform';
import { decode } from '@jridgewell/sourcemap-codec';
import { toSegments, type Edited } from './edits.ts';
import { Refusal, type Diagnostic } from './diagnostics.ts';
import { LineIndex, offsetOfByte } from './line-index.ts';

export interface Lowered extends Edited {
  /** Names of the `babelHelpers` that the code calls. */
  helpers: string[];
}

/** Nobody reads more of them at once. */
const MAX_DIAGNOSTICS = 20;
const MAX_MESSAGE = 500;

/**
 * Strips types and lowers everything newer than ES2016, `async` above all, to generators that
 * call `babelHelpers`. Top-level `await` and module syntax stay.
 */
export function lower(source: string, file: string): Lowered {
  const result = transformSync(file, source, {
    lang: /\.[cm]?jsx?$/.test(file) ? 'js' : 'ts',
    sourceType: 'module',
    target: 'es2016',
    helpers: { mode: 'External' as never },
    sourcemap: true,
  });
  // Warnings say that a literal or `await` stays as it is, which is what we want.
  const errors = result.errors.filter((error) => error.severity === ('Error' as never));
  if (errors.length > 0) {
    const lines = new LineIndex(source);
    throw new Refusal(
      errors.slice(0, MAX_DIAGNOSTICS).map((error) => toDiagnostic(error, source, lines, file)),
    );
  }
  const segments = result.map ? toSegments(result.code, decode(result.map.mappings)) : [];
  return { code: result.code, segments, helpers: Object.keys(result.helpersUsed) };
}

function toDiagnostic(error: OxcError, source: string, lines: LineIndex, file: string): Diagnostic {
  const duplicate = error.message.includes('has already been declared');
  // Of two declarations the later one is to blame; otherwise the first label is.
  const label = (duplicate ? error.labels.at(-1) : error.labels[0]) ?? { start: 0, end: 0 };
  const start = lines.placeOf(offsetOfByte(source, label.start));
  const end = lines.placeOf(offsetOfByte(source, label.end));
  return {
    file,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    code: duplicate ? 'duplicate-declaration' : 'syntax-error',
    message: (error.helpMessage ? `${error.message} (${error.helpMessage})` : error.message).slice(
      0,
      MAX_MESSAGE,
    ),
  };
}
