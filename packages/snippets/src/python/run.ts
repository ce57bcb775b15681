import type { Ending } from '../ending.ts';
import type { OutputLine, Print } from '../output.ts';
import { prelude } from './prelude.ts';

/** What is needed of Pyodide: CPython, compiled to WebAssembly. */
export interface Pyodide {
  runPython(code: string): unknown;
}

export type RunPython = (source: string, print: Print) => Ending;

type Execute = (source: string, emit: (stream: OutputLine['stream'], text: string) => void) => string;

/**
 * Runs programs in this interpreter, each on a virtual clock that starts at 0 and in a namespace of its own. A run holds
 * the thread until it ends; who wants to stop it ends the thread.
 *
 * @example
 * const runPython = pythonRunner(await loadPyodide());
 * runPython('print(1 + 1)', (stream, text) => process.stdout.write(`${text}\n`));
 */
export function pythonRunner(pyodide: Pyodide): RunPython {
  const execute = pyodide.runPython(prelude) as Execute;
  return (source, print) => JSON.parse(execute(source, print)) as Ending;
}
