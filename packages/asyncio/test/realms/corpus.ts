import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'oxc-transform';
import { lowering } from '../../src/lowering/index.ts';
import { bundle } from '../bundle.ts';

const folder = join(import.meta.dirname, '../../oracle');
export const programs = readdirSync(folder).filter((file) => /^\d{3}-.*\.ts$/.test(file));

/** A program as a function of `(asyncio, prelude, babelHelpers)`, and the language helpers it needs. */
function lowered(file: string): { code: string; helpers: Record<string, string> } {
  const { code, helpersUsed } = transformSync(file, readFileSync(join(folder, file), 'utf8'), {
    target: 'es2016',
    helpers: { mode: 'External' as never },
  });
  const body = code.replace(
    /^import \{([^}]*)\} from "(@yieldpoint\/asyncio|\.\/(?:prelude|told)\.ts)";$/gm,
    (_, names: string, from: string) =>
      `const {${names.replaceAll(' as ', ': ')}} = ${from.startsWith('.') ? 'prelude' : 'asyncio'};`,
  );
  return { code: `(asyncio, prelude, babelHelpers) => {${body}}`, helpers: helpersUsed };
}

/** One script for any realm: runs every oracle program and gives what each printed, as JSON. */
export function corpus(): string {
  const scripts = programs.map((file) => ({ file, ...lowered(file) }));
  const helpers = new Map(scripts.flatMap((one) => Object.entries(one.helpers)));
  const others = [...helpers].filter(([name]) => !(name in lowering));
  const source = [
    `export * as asyncio from '@yieldpoint/asyncio';`,
    `export * as prelude from './oracle/told.ts';`,
    `import { lowering } from '@yieldpoint/asyncio/lowering';`,
    ...others.map(([name, from]) => `import ${name} from '${from}';`),
    `export const helpers = { ...lowering, ${others.map(([name]) => name).join(', ')} };`,
  ].join('\n');
  const runtime = bundle(source, { minify: false, globalName: 'runtime' });
  const all = scripts.map(({ file, code }) => `${JSON.stringify(file)}: ${code}`).join(',\n');
  return `${runtime}
    const printed = {};
    for (const [file, program] of Object.entries({ ${all} })) {
      runtime.prelude.reset();
      program(runtime.asyncio, runtime.prelude, runtime.helpers);
      printed[file] = [...runtime.prelude.lines];
    }
    JSON.stringify(printed);`;
}

/** The programs that printed something else than CPython. */
export function different(json: string): string[] {
  const printed = JSON.parse(json) as Record<string, string[]>;
  return programs.filter((file) => {
    const expected = readFileSync(join(folder, file.replace(/ts$/, 'out')), 'utf8').trimEnd();
    return printed[file]?.join('\n') !== expected;
  });
}
