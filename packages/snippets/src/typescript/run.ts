import * as asyncio from '@yieldpoint/asyncio';
import { isAwaitable } from '@yieldpoint/asyncio/foreign';
import { lowering } from '@yieldpoint/asyncio/lowering';
import { helpers } from '@yieldpoint/compiler/helpers';
import type { Places } from '@yieldpoint/compiler/places';
import type { Ending } from '../ending.ts';
import type { Print } from '../output.ts';
import { consoleTo, describe } from './console.ts';
import { lineOf, named } from './lines.ts';
import { Pending } from './pending.ts';
import { tracedPolicy } from './traced-policy.ts';

/** What `compile` makes of a program with `format: 'function'`. */
export interface CompiledProgram {
  code: string;
  /** The body is a generator's, and awaits by `yield`. */
  topLevelAwait: boolean;
  /** Where in the source the code comes from. */
  places: Places;
}

const RUNTIME = '@yieldpoint/asyncio';
const babelHelpers = { ...helpers, ...lowering };
const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor as typeof Function;

/**
 * Runs a compiled program to its end: its last line, the runs that it started, its timers. It gets this realm's console
 * and timers for its own, so a realm runs one program at a time; who wants to stop it ends the realm.
 *
 * @example
 * const compiled = compile(source, { fileName: 'main.ts', format: 'function' });
 * if (compiled.ok) await runTypeScript(compiled, (stream, text) => process.stdout.write(`${text}\n`));
 */
export async function runTypeScript(
  program: CompiledProgram,
  print: Print,
  trace?: asyncio.TraceSink,
): Promise<Ending> {
  const realm = globalThis as { console: object };
  const { console } = realm;
  const pending = new Pending(globalThis);
  realm.console = consoleTo(print);
  asyncio.setEventLoopPolicy(trace === undefined ? null : tracedPolicy(trace));
  try {
    const body = new (program.topLevelAwait ? GeneratorFunction : Function)(
      'exports',
      'require',
      'module',
      'babelHelpers',
      named(program.code),
    );
    const module = { exports: {} };
    const running: unknown = body(module.exports, requireFor(pending), module, babelHelpers);
    if (program.topLevelAwait) await driveTopLevel(running as Generator<unknown, unknown, unknown>);
    await pending.over();
    return { state: 'done' };
  } catch (error) {
    return { state: 'failed', message: describe(error), line: lineOf(error, program) };
  } finally {
    asyncio.setEventLoopPolicy(null);
    pending.restore();
    realm.console = console;
  }
}

/** The runtime, as the program imports it. A run that gives a promise is over when that is, awaited or not. */
function requireFor(pending: Pending): (specifier: string) => unknown {
  const watched =
    (run: (...args: never[]) => unknown) =>
    (...args: never[]): unknown => {
      const result = run(...args);
      if (result instanceof Promise) pending.watch(result);
      return result;
    };
  const runtime = { ...asyncio, run: watched(asyncio.run), runAsync: watched(asyncio.runAsync) };
  return (specifier) => {
    if (specifier === RUNTIME) return runtime;
    throw new Error(`There is no module '${specifier}' here.`);
  };
}

/** Each `await` at the top level is a run of its own, for a coroutine, or the host's, for a promise. */
async function driveTopLevel(body: Generator<unknown, unknown, unknown>): Promise<void> {
  let step = body.next();
  while (!step.done) {
    try {
      const { value } = step;
      const result: unknown =
        isAwaitable(value) && !(value instanceof Promise) ? await asyncio.runAsync(value) : await value;
      step = body.next(result);
    } catch (error) {
      step = body.throw(error);
    }
  }
}
