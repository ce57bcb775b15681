import { Script } from 'node:vm';
import { bundle } from '../test/bundle.ts';
import type * as asyncio from '../src/index.ts';
import type { lowering } from '../src/lowering/index.ts';
import { loweredSource } from './load.ts';
import type { Workloads } from './load.ts';

/** A runtime of its own, with the workloads lowered onto it. */
export interface Variant {
  asyncio: typeof asyncio;
  workloads: Workloads;
}

/** A statement that tells a tracer something, as esbuild prints it. */
const TELLING = /^\s*(?:if \(\S+\.trace !== null\) )?\S+\.trace\??\.\w+\(.*\);\n/gm;
/** What the loop, its tasks and futures tell; a change of the sources that the pattern misses must not go unseen. */
const TOLD = ['created', 'cancelled', 'stepped', 'suspended', 'ended', 'settled', 'armed', 'fired'];

const source = bundle(
  [
    `export * as asyncio from '@yieldpoint/asyncio';`,
    `export { lowering } from '@yieldpoint/asyncio/lowering';`,
  ].join('\n'),
  { minify: false, globalName: 'runtime' },
);

/** The runtime as it is. Each call compiles it anew: what V8 learns from one variant does not change another. */
export function asItIs(name: string): Variant {
  return evaluate(name, source);
}

/** The runtime without a single statement about tracing in its loop, tasks and futures. */
export function withoutTrace(name: string): Variant {
  const erased: string[] = [];
  const rest = source.replace(TELLING, (statement) => {
    erased.push(statement);
    return '';
  });
  const kept = TOLD.filter((method) => !erased.some((statement) => statement.includes(`.${method}(`)));
  if (kept.length > 0 || /\b(?:this|loop)\.trace\b(?! = )/.test(rest)) {
    throw new Error(`calls of the tracer were not found: ${kept.join(', ') || 'some'}`);
  }
  return evaluate(name, rest);
}

function evaluate(name: string, code: string): Variant {
  // The name in front keeps V8 from taking equal sources for the same script.
  const script = new Script(`/* ${name} */ (() => { ${code}\nreturn runtime; })()`, { filename: name });
  const runtime = script.runInThisContext() as { asyncio: typeof asyncio; lowering: typeof lowering };
  const lowered = new Script(`/* ${name} */ ${loweredSource()}`, { filename: `${name}-workloads` });
  const make = lowered.runInThisContext() as (library: object, helpers: object) => Workloads;
  return { asyncio: runtime.asyncio, workloads: make(runtime.asyncio, runtime.lowering) };
}
