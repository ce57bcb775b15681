import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import ivm from 'isolated-vm';
import { transformSync } from 'oxc-transform';
import { expect, test } from 'vitest';
import { lowering } from '../src/lowering/index.ts';
import { bundle } from './bundle.ts';

const folder = join(import.meta.dirname, '../oracle');
const programs = readdirSync(folder).filter((file) => /^\d{3}-.*\.ts$/.test(file));
const CHROMIUM = '/usr/bin/chromium';

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
function corpus(): string {
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
function different(json: string): string[] {
  const printed = JSON.parse(json) as Record<string, string[]>;
  return programs.filter((file) => {
    const expected = readFileSync(join(folder, file.replace(/ts$/, 'out')), 'utf8').trimEnd();
    return printed[file]?.join('\n') !== expected;
  });
}

test('an isolate with nothing but the language runs every oracle program', () => {
  const realm = new ivm.Isolate().createContextSync();
  expect(realm.evalSync('typeof setTimeout + typeof performance')).toBe('undefinedundefined');
  expect(different(realm.evalSync(corpus()) as string)).toEqual([]);
});

/** The oldest Node that is promised to do, where the host has one; the tests themselves need a newer one. */
const node20 = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((bin) => join(bin, 'node'))
  .find(
    (node) => existsSync(node) && execFileSync(node, ['--version'], { encoding: 'utf8' }).startsWith('v20.'),
  );

test.skipIf(node20 === undefined)('Node 20 runs every oracle program', { timeout: 120_000 }, () => {
  // Printed to the end before the process is over, however long it is.
  const script = `${corpus().replace(/JSON\.stringify\(printed\);$/, '')}
    require('node:fs').writeFileSync(1, JSON.stringify(printed));`;
  const json = execFileSync(node20 ?? '', ['-'], {
    input: script,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  expect(different(json)).toEqual([]);
});

test.skipIf(!existsSync(CHROMIUM))('Chromium runs every oracle program', { timeout: 120_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'asyncio-chromium-'));
  try {
    writeFileSync(join(home, 'corpus.js'), `document.title = (0, eval)(${JSON.stringify(corpus())});`);
    writeFileSync(join(home, 'page.html'), '<meta charset="utf-8"><script src="corpus.js"></script>');
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--dump-dom'];
    const page = execFileSync(
      CHROMIUM,
      [...flags, `--user-data-dir=${home}/profile`, join(home, 'page.html')],
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const title = /<title>(.*)<\/title>/s.exec(page)?.[1] ?? '{}';
    const json = title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(different(json)).toEqual([]);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
});
