import type * as asyncio from '@yieldpoint/asyncio';
import { compile, decodeSite } from '@yieldpoint/compiler';
import type { TraceEvent } from '@yieldpoint/protocol';
import type { CompiledProgram } from '@yieldpoint/snippets/typescript';
import { ProgramThread, type ThreadRun } from './program-thread.ts';

/** One run of a program. */
export interface ProgramRun extends Omit<ThreadRun, 'trace'> {
  /** What its first loop did, with the places where it did it; nothing for Python. */
  trace: TraceEvent[];
}

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
    const compiled = compile(source, { fileName: 'main.ts', format: 'function', fileNumber: 0 });
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
      if ('failure' in prepared) {
        runs.push({ lines: [], warnings: [], failure: prepared.failure, trace: [] });
      } else {
        current ??= await ProgramThread.start(thread);
        const { usable, ...run } = await current.run(prepared.program, LIMIT_MS);
        if (!usable) current = null;
        runs.push({ ...run, trace: run.trace.map(placed) });
      }
    }
  } finally {
    await current?.[Symbol.asyncDispose]();
  }
  return runs;
}

/** With the site as a place that readers know. */
function placed({ site, ...event }: asyncio.TraceEvent & { site?: number }): TraceEvent {
  const found = site === undefined ? null : decodeSite(site);
  if (found === null || (event.type !== 'task-created' && event.type !== 'step-ended')) return event;
  return { ...event, at: { file: 'main.ts', line: found.line, column: found.column } };
}
