import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '@yieldpoint/compiler';
import type { GradingEvent } from '@yieldpoint/protocol';
import { createSandbox } from '@yieldpoint/sandbox';
import { buildSync } from 'esbuild';

/** What a program did: what it printed, and what its loop did. */
export interface Run {
  lines: string[];
  events: { type: string; at?: unknown; site?: unknown }[];
}

/** By the program's name. */
export type Runs = Record<string, Run>;

export interface Program {
  name: string;
  /** Exports its `main`. */
  source: string;
}

export const CHROMIUM = '/usr/bin/chromium';

const TESTS = `import { test } from '@yieldpoint/testing';
import { main } from './exercise';
test('main', () => main());`;

/** As a submission: compiled, in a worker of its own, the program's code in the student's isolate. */
export async function runInSandbox(programs: readonly Program[]): Promise<Runs> {
  await using sandbox = await createSandbox({ workers: 1 });
  const runs: Runs = {};
  for (const { name, source } of programs) {
    const { lines, events }: Run = (runs[name] = { lines: [], events: [] });
    const tests = [{ file: 'main.test.ts', source: TESTS, hidden: false }];
    const hear = (event: GradingEvent): void => {
      if (event.type === 'console') lines.push(event.text);
      if (event.type === 'trace') events.push(...event.events);
    };
    await sandbox.grade(
      { id: name, version: '1', points: 1, files: ['exercise.ts'], tests, mistakes: [] },
      { files: { 'exercise.ts': source }, seed: 1 },
      hear,
    );
  }
  return runs;
}

/** With the plugin, by a vitest of its own; `folder` holds its configuration. */
export function runUnderVitest(folder: string): Runs {
  const vitest = fileURLToPath(new URL('../vitest.mjs', import.meta.resolve('vitest')));
  using home = mkdtempDisposableSync(join(tmpdir(), 'yieldpoint-corpus-'));
  const file = join(home.path, 'runs.json');
  const { VITEST: _, ...env } = process.env;
  const command = [vitest, 'run', '--root', folder];
  const { stdout } = spawnSync(process.execPath, command, { env: { ...env, RUNS: file }, encoding: 'utf8' });
  if (!stdout.includes('1 passed')) throw new Error(stdout);
  return JSON.parse(readFileSync(file, 'utf8')) as Runs;
}

/** By what runs snippets on the page, bundled as its worker is, in a real Chromium. */
export function runInChromium(programs: readonly Program[]): Runs {
  using home = mkdtempDisposableSync(join(tmpdir(), 'yieldpoint-chromium-'));
  writeFileSync(join(home.path, 'page.js'), pageScript(programs));
  writeFileSync(join(home.path, 'page.html'), '<meta charset="utf-8"><script src="page.js"></script>');
  const page = execFileSync(
    CHROMIUM,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--dump-dom',
      // Milliseconds of the page's own clock, until which its timers are waited for.
      '--virtual-time-budget=60000',
      `--user-data-dir=${home.path}/profile`,
      join(home.path, 'page.html'),
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const title = /<title>(.*)<\/title>/s.exec(page)?.[1] ?? '{}';
  return JSON.parse(
    title
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&nbsp;', '\u00a0')
      .replaceAll('&amp;', '&'),
  ) as Runs;
}

function pageScript(programs: readonly Program[]): string {
  const compiled = programs.map(({ name, source }) => {
    const whole = `${source}\nimport { run } from '@yieldpoint/asyncio';\nrun(main());`;
    return [name, compile(whole, { fileName: 'main.ts', format: 'function' })];
  });
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { runTypeScript } from '@yieldpoint/snippets/typescript';
        async function runAll() {
          const runs = {};
          for (const [name, program] of ${JSON.stringify(compiled)}) {
            const { lines, events } = (runs[name] = { lines: [], events: [] });
            await runTypeScript(program, (_, text) => lines.push(text), (event) => events.push(event));
          }
          document.title = JSON.stringify(runs);
        }
        void runAll();`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2024',
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
}
