import { tool } from '../root.mjs';
import { runQuietly } from '../run-command.mjs';

/** Generates the database client and builds the pages. Turbo skips what has not changed. */
export async function build() {
  const output = await runQuietly(tool('turbo'), ['run', 'generate', 'build', '--output-logs=errors-only'], {
    failure: { code: 'build-failed', message: 'The platform could not be built.' },
  });
  return { cached: output.includes('FULL TURBO') };
}
