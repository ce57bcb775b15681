export { runTypeScript, type CompiledProgram } from './run.ts';
