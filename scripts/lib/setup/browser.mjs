import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../fault.mjs';
import { ROOT, tool } from '../root.mjs';
import { runQuietly } from '../run-command.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds Chromium, or brings it: from Debian's packages when we may install them, else as Playwright does.
 * @returns {Promise<string>} the program's path
 */
export async function provideBrowser() {
  const found = await findBrowser(process.env);
  if (found !== undefined) return found;
  if ((await isExecutable('/usr/bin/apt-get')) && process.getuid?.() === 0) return installFromDebian();
  return installFromPlaywright();
}

/**
 * @param {Record<string, string | undefined>} environment CHROME_PATH goes first, then PATH
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(environment) {
  const named = environment['CHROME_PATH'];
  if (named) {
    if (await isExecutable(named)) return named;
    throw new Fault(
      'no-such-browser',
      `CHROME_PATH ${named} is no program. Set it to Chromium, or unset it.`,
    );
  }
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...PLACES,
  ];
  for (const candidate of candidates) {
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

async function installFromDebian() {
  const failure = {
    code: 'browser-not-installed',
    message: 'Chromium could not be installed. Install it and set CHROME_PATH.',
  };
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update'], { env, failure });
  const packages = ['chromium', 'fonts-noto-cjk'];
  await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, failure });
  return '/usr/bin/chromium';
}

async function installFromPlaywright() {
  const cli = path.join(ROOT, 'journeys/node_modules/playwright-core/cli.js');
  await runQuietly(tool('node'), [cli, 'install', 'chromium'], {
    failure: {
      code: 'browser-not-installed',
      message: 'No Chromium was found, and none could be fetched. Install it and set CHROME_PATH.',
    },
  });
  const script = `process.stdout.write(require(${JSON.stringify(path.dirname(cli))}).chromium.executablePath())`;
  return runQuietly(tool('node'), ['-e', script], {
    failure: {
      code: 'browser-not-found',
      message: 'Chromium was fetched but not found. Set CHROME_PATH to it.',
    },
  });
}

/** @param {string} file */
const isExecutable = (file) =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
