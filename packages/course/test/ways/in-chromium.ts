import { execFileSync } from 'node:child_process';
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@yieldpoint/compiler';
import { buildSync } from 'esbuild';
import type { Program, Runs } from './run.ts';

export const CHROMIUM = '/usr/bin/chromium';

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
