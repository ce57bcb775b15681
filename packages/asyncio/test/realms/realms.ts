import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import ivm from 'isolated-vm';

const CHROMIUM = '/usr/bin/chromium';

/** Where the package promises to run: evaluates a script there and gives the text that it ends in. */
export interface Realm {
  name: string;
  /** Whether this machine has it. */
  isThere: boolean;
  evaluate(script: string): Promise<string>;
}

/** The oldest Node that is promised to do, where the host has one; the tests themselves need a newer one. */
const node20 = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((bin) => join(bin, 'node'))
  .find(
    (node) => existsSync(node) && execFileSync(node, ['--version'], { encoding: 'utf8' }).startsWith('v20.'),
  );

const isolate: Realm = {
  name: 'an isolate with nothing but the language',
  isThere: true,
  async evaluate(script) {
    const realm = await new ivm.Isolate().createContext();
    const answer: unknown = await realm.eval(script, { promise: true, copy: true });
    return String(answer);
  },
};

/** Evaluates the script in an engine of its own, and hands on what it ends in, or promises. */
const handing = (script: string, take: string): string =>
  `Promise.resolve((0, eval)(${JSON.stringify(script)})).then((json) => { ${take} });`;

const oldestNode: Realm = {
  name: 'Node 20',
  isThere: node20 !== undefined,
  evaluate: async (script) =>
    execFileSync(node20 ?? '', ['-'], {
      // Printed to the end before the process is over, however long it is.
      input: handing(script, `require('node:fs').writeFileSync(1, json);`),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['pipe', 'pipe', 'ignore'],
    }),
};

const chromium: Realm = {
  name: 'Chromium',
  isThere: existsSync(CHROMIUM),
  async evaluate(script) {
    using home = mkdtempDisposableSync(join(tmpdir(), 'asyncio-chromium-'));
    writeFileSync(join(home.path, 'script.js'), handing(script, 'document.title = json;'));
    writeFileSync(join(home.path, 'page.html'), '<meta charset="utf-8"><script src="script.js"></script>');
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--dump-dom'];
    const page = execFileSync(
      CHROMIUM,
      [
        ...flags,
        // Milliseconds of the page's own clock, until which its promises are waited for.
        '--virtual-time-budget=60000',
        `--user-data-dir=${home.path}/profile`,
        join(home.path, 'page.html'),
      ],
      { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const title = /<title>(.*)<\/title>/s.exec(page)?.[1] ?? '{}';
    return title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  },
};

export const realms: readonly Realm[] = [isolate, oldestNode, chromium];
