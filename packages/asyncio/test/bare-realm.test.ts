import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ivm from 'isolated-vm';
import { transformSync } from 'oxc-transform';
import { expect, test } from 'vitest';
import { lowering } from '../src/lowering/index.ts';
import { bundle } from './bundle.ts';

const folder = join(import.meta.dirname, '../oracle');
const programs = readdirSync(folder).filter((file) => /^\d{3}-.*\.ts$/.test(file));

/** A program as a script of `(asyncio, prelude, babelHelpers)`, and the language helpers it needs. */
function script(file: string): { code: string; helpers: Record<string, string> } {
  const { code, helpersUsed } = transformSync(file, readFileSync(join(folder, file), 'utf8'), {
    target: 'es2016',
    helpers: { mode: 'External' as never },
  });
  const names = (list: string): string => list.replaceAll(' as ', ': ');
  const body = code
    .replace(
      /^import \{([^}]*)\} from "@yieldpoint\/asyncio";$/m,
      (_, list: string) => `const {${names(list)}} = asyncio;`,
    )
    .replace(
      /^import \{([^}]*)\} from "\.\/prelude\.ts";$/m,
      (_, list: string) => `const {${names(list)}} = prelude;`,
    );
  return { code: `(function (asyncio, prelude, babelHelpers) {${body}})`, helpers: helpersUsed };
}

test('an isolate with nothing but the language runs every oracle program', () => {
  const scripts = programs.map((file) => ({ file, ...script(file) }));
  const helpers = new Map(scripts.flatMap((one) => Object.entries(one.helpers)));
  const others = [...helpers].filter(([name]) => !(name in lowering));
  const realm = new ivm.Isolate().createContextSync();
  const source = [
    `export * as asyncio from '@yieldpoint/asyncio';`,
    `export * as prelude from './oracle/prelude.ts';`,
    `import { lowering } from '@yieldpoint/asyncio/lowering';`,
    ...others.map(([name, from]) => `import ${name} from '${from}';`),
    `export const helpers = { ...lowering, ${others.map(([name]) => name).join(', ')} };`,
  ].join('\n');
  realm.evalSync(bundle(source, { minify: false, globalName: 'runtime' }));
  expect(realm.evalSync('typeof setTimeout + typeof performance')).toBe('undefinedundefined');
  const failed = scripts.filter(({ file, code }) => {
    const run = `runtime.prelude.lines.length = 0; ${code}(runtime.asyncio, runtime.prelude, runtime.helpers);`;
    const printed = realm.evalSync(`${run} JSON.stringify(runtime.prelude.lines)`) as string;
    const expected = readFileSync(join(folder, file.replace(/ts$/, 'out')), 'utf8');
    return (JSON.parse(printed) as string[]).join('\n') !== expected.trimEnd();
  });
  expect(failed.map(({ file }) => file)).toEqual([]);
  expect(scripts.length).toBeGreaterThan(70);
});
