import vm from 'node:vm';
import { run } from '@yieldpoint/asyncio';
import * as asyncio from '@yieldpoint/asyncio';
import { lowering } from '@yieldpoint/asyncio/lowering';
import { compile, originalPlace, type Compiled } from '../../src/index.ts';
import { helpers } from '../../src/helpers/index.ts';

type Namespace = Record<string, unknown>;
type ModuleBody = (
  exports: Namespace,
  require: unknown,
  module: { exports: Namespace },
  babelHelpers: object,
) => unknown;

const babelHelpers = { ...helpers, ...lowering };
const PARAMETERS = '(exports, require, module, babelHelpers) {';

export function compiled(source: string, fileName = 'exercise.ts', fileNumber?: number): Compiled {
  const numbered = fileNumber === undefined ? {} : { fileNumber };
  const result = compile(source, { fileName, format: 'function', ...numbered });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result;
}

/** Makes a function of compiled code, as a runner does. Generated lines and columns stay as they are. */
function bodyOf({ code, topLevelAwait }: Compiled, name: string): ModuleBody {
  const head = `(function${topLevelAwait ? '*' : ''} ${PARAMETERS}`;
  const script = new vm.Script(`${head}${code}\n})`, { filename: name, columnOffset: -head.length });
  const body = script.runInThisContext() as ModuleBody;
  return topLevelAwait ? (lowering.asyncToGenerator(body as never) as unknown as ModuleBody) : body;
}

/** Runs files that import each other, from the first one on; gives its exports. */
export function load(files: Record<string, string>, fileNumber?: number): Namespace {
  const loaded = new Map<string, { exports: Namespace }>();
  const require = (specifier: string): Namespace => {
    if (specifier === '@yieldpoint/asyncio') return { ...asyncio };
    const name = `${specifier.replace(/^\.\//, '').replace(/\.ts$/, '')}.ts`;
    const known = loaded.get(name);
    if (known) return known.exports;
    const source = files[name];
    if (source === undefined) throw new Error(`Cannot find module '${specifier}'`);
    const module = { exports: {} };
    loaded.set(name, module);
    const unit = compiled(source, name, fileNumber);
    const finished = bodyOf(unit, name)(module.exports, require, module, babelHelpers);
    if (unit.topLevelAwait) run(finished as never);
    return module.exports;
  };
  return require(Object.keys(files)[0] ?? '');
}

/** Where in the source an error was thrown: its first stack frame in `exercise.ts`, mapped back. */
export function placeOf(
  error: unknown,
  source: string,
): { line: number; column: number; generatedLine: number } {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, line, column] = /exercise\.ts:(\d+):(\d+)/.exec(stack) ?? [];
  const { code, places } = compiled(source);
  const found = originalPlace(code, places, { line: Number(line), column: Number(column) });
  return { ...(found ?? { line: -1, column: -1 }), generatedLine: Number(line) };
}
