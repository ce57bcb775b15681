import { compile } from '@yieldpoint/compiler';
import type { CompiledProgram } from '@yieldpoint/snippets/typescript';
import { ProgramThread, type ProgramRun } from './program-thread.ts';

/** Programs on a virtual clock print and are done; one that takes longer does not end at all. */
const LIMIT_MS = 20_000;

interface Language {
  thread: URL;
  /** What the thread takes, or why there is nothing to run. */
  prepare(source: string): { program: unknown } | { failure: NonNullable<ProgramRun['failure']> };
}

const typescript: Language = {
  thread: new URL('typescript-thread.ts', import.meta.url),
  prepare(source) {
    const compiled = compile(source, { fileName: 'main.ts', format: 'function' });
    if (compiled.ok) {
      const { code, topLevelAwait, places } = compiled;
      return { program: { code, topLevelAwait, places } satisfies CompiledProgram };
    }
    const [{ message, line } = { message: 'It does not compile.', line: null }] = compiled.diagnostics;
    return { failure: { message, line } };
  },
};

const python: Language = {
  thread: new URL('python-thread.ts', import.meta.url),
  prepare: (source) => ({ program: source }),
};

/** Runs programs of the dialect one after another. */
export const runTypeScriptPrograms = (sources: readonly string[]): Promise<ProgramRun[]> =>
  runPrograms(typescript, sources);

/** Runs Python programs one after another in one CPython, each on a virtual clock. */
export const runPythonPrograms = (sources: readonly string[]): Promise<ProgramRun[]> =>
  runPrograms(python, sources);

/** All go through one thread, which is started again only after one that did not end. */
async function runPrograms({ thread, prepare }: Language, sources: readonly string[]): Promise<ProgramRun[]> {
  const runs: ProgramRun[] = [];
  let current: ProgramThread | null = null;
  try {
    for (const source of sources) {
      const prepared = prepare(source);
      if ('failure' in prepared) runs.push({ lines: [], warnings: [], failure: prepared.failure });
      else {
        current ??= await ProgramThread.start(thread);
        const { usable, ...run } = await current.run(prepared.program, LIMIT_MS);
        if (!usable) current = null;
        runs.push(run);
      }
    }
  } finally {
    await current?.[Symbol.asyncDispose]();
  }
  return runs;
}
