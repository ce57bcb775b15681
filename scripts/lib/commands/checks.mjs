import { tool } from '../root.mjs';
import { runLoudly } from '../run-command.mjs';
import { seconds } from '../steps.mjs';

/**
 * What `pnpm check` proves, in the order in which faults are cheapest to mend.
 * @type {readonly { name: string, command: [string, ...string[]] }[]}
 */
export const CHECKS = [
  { name: 'types', command: ['turbo', 'run', 'check:types', '--output-logs=errors-only', '--continue'] },
  { name: 'lint', command: ['oxlint', '--type-aware'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'boundaries', command: ['node', 'scripts/boundaries/main.ts'] },
  { name: 'unused', command: ['knip', '--no-config-hints'] },
  { name: 'content', command: ['node', 'packages/course/src/cli/main.ts', 'check'] },
];

/**
 * Runs every check, also after one failed.
 * @returns {Promise<{ passed: string[], failed: string[] }>} their names
 */
export async function runChecks() {
  /** @type {{ passed: string[], failed: string[] }} */
  const result = { passed: [], failed: [] };
  for (const { name, command } of CHECKS) {
    const [program, ...args] = command;
    const began = performance.now();
    const status = await runLoudly(tool(program), args);
    const ok = status === 0;
    result[ok ? 'passed' : 'failed'].push(name);
    console.log(`${ok ? '✓' : '✗'} check ${name} (${seconds(performance.now() - began)})`);
  }
  return result;
}
