// `pnpm bench [name] [--json]`; other options go to the benchmark: `pnpm bench soak --minutes=1`
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { namesOf, select } from './select.ts';

const root = path.resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('--'));
const [name, ...others] = words.filter((word) => !word.startsWith('--'));
const json = options.includes('--json');
const files = globSync('{packages,apps}/*/bench/*.bench.ts', { cwd: root }).toSorted();
const selected = others.length > 0 ? [] : select(files, name);

if (selected.length === 0) {
  console.error(
    `There is no such benchmark. Say one of: ${namesOf(files).join(', ')}; or nothing for all that are short.`,
  );
  process.exitCode = 2;
}
for (const file of selected) {
  if (!json) console.log(`\n${file}`);
  // One after the other, each in a process of its own: they must not disturb one another.
  const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
