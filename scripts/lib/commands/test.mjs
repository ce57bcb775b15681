import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { report } from '../fault.mjs';
import { catchSignals, interruption } from '../interruption.mjs';
import { tool } from '../root.mjs';
import { runLoudly } from '../run-command.mjs';
import { provideBrowser } from '../setup/browser.mjs';
import { setUp } from '../setup/set-up.mjs';
import { seconds, step } from '../steps.mjs';
import { runChecks } from './checks.mjs';
import { tally } from './tally.mjs';

/** Far above what a run takes; a test that never returns must not hold everything up for ever. */
const LIMIT_MS = 30 * 60_000;

/** Of two processors vitest would leave one idle. Its projects do not inherit this from the root's configuration. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/** The journeys come last and alone: they measure patience in a browser on the same processors. */
const RUNS = [
  { run: 'units', args: ['--project', '!journeys'] },
  { run: 'journeys', args: ['--project', 'journeys'] },
];

/** `npm test`: sets up what is missing, runs every check and every test; the last line is the sum. */
export async function test() {
  const began = performance.now();
  const sum = { passed: 0, failed: 0 };
  catchSignals();
  try {
    console.log('Yieldpoint: every check and every test');
    await setUp();
    const browser = await step('Finding a browser', provideBrowser);
    const checks = await runChecks();
    sum.passed += checks.passed.length;
    sum.failed += checks.failed.length;
    const broken = checks.failed.map((name) => `check ${name}`);
    for (const { run, args } of RUNS) {
      interruption.throwIfAborted();
      const result = await runVitest(run, args, browser);
      sum.passed += result.passed;
      sum.failed += result.failed;
      broken.push(...result.broken);
    }
    if (broken.length > 0) console.log(`\nFailed besides tests:\n  ${broken.join('\n  ')}`);
  } catch (error) {
    report(error);
    sum.failed += 1;
  }
  console.log(`\nFinished in ${seconds(performance.now() - began)}.`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

/**
 * @param {string} run
 * @param {string[]} args
 * @param {string} browser the path of Chromium
 */
async function runVitest(run, args, browser) {
  const folder = await mkdtemp(path.join(tmpdir(), 'yieldpoint-test-'));
  const file = path.join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const status = await runLoudly(
      tool('vitest'),
      ['run', `--maxWorkers=${WORKERS}`, ...reporters, ...args],
      {
        env: { CHROME_PATH: browser },
        limitMs: LIMIT_MS,
      },
    );
    return tally(await readFile(file, 'utf8').catch(() => undefined), { run, status });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
