import { tool } from '../root.mjs';
import { runQuietly } from '../run-command.mjs';
import { run } from './start.mjs';

/** `pnpm dev`: the platform with sources watched; pages are built as they are asked for. */
export const dev = () => run({ development: true, prepare: generate });

const generate = () =>
  runQuietly(tool('turbo'), ['run', 'generate', '--output-logs=errors-only'], {
    failure: { code: 'generate-failed', message: 'The database client could not be generated.' },
  });
