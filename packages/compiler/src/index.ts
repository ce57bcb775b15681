export { compile } from './compile.ts';
export type { Compiled, CompileOptions, ImportedName, NotCompiled } from './compile.ts';
export { DIAGNOSTIC_CODES } from './diagnostics.ts';
export { decodeSite } from './site.ts';
export type { Site } from './site.ts';
export { originalPlace, toSourceMap } from './places.ts';
export type { Places, SourceMap } from './places.ts';
export type { Diagnostic, DiagnosticCode, Place } from './diagnostics.ts';
