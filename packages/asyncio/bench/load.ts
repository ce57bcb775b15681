import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { transformSync } from 'oxc-transform';
import * as asyncio from '../src/index.ts';
import { lowering } from '../src/lowering/index.ts';

export type Workloads = Record<string, (n: number) => PromiseLike<number>>;

/** The workloads lowered onto the runtime, as a body of `(asyncio, babelHelpers)` that returns them. */
export function loweredSource(): string {
  const file = join(import.meta.dirname, 'workloads.dialect.ts');
  const source = readFileSync(file, 'utf8')
    .replace(/^import \{(.*)\} from .*$/m, 'const {$1} = asyncio;')
    .replace('export const workloads =', 'return');
  const wrapped = `(function (asyncio, babelHelpers) {${source}})`;
  const { code, errors } = transformSync(file, wrapped, {
    target: 'es2016',
    helpers: { mode: 'External' as never },
  });
  if (errors.length > 0) throw new SyntaxError(errors.map((error) => error.message).join('\n'));
  return code;
}

/** The workloads, ready to be run in this process. */
export function loadWorkloads(): Workloads {
  const make = runInThisContext(loweredSource()) as (runtime: object, helpers: object) => Workloads;
  return make(asyncio, lowering);
}
