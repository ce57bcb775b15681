export { compile } from './compile.ts';
export type { Compiled, CompileOptions, ImportedName, NotCompiled, SourceMap } from './compile.ts';
export { DIAGNOSTIC_CODES } from './diagnostics.ts';
export type { Diagnostic, DiagnosticCode, Place } from './diagnostics.ts';
