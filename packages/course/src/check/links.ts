import { dirname, join, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { links } from '../load/markdown.ts';
import type { Reader } from '../load/reader.ts';

/** Follows every link between files in the Markdown below `folder`. Addresses on the web are left alone. */
export async function checkLinks(reader: Reader, folder: string): Promise<number> {
  let followed = 0;
  for (const file of await glob('**/*.md', { cwd: folder, ignore: ['**/node_modules/**'] })) {
    const path = join(folder, file);
    for (const { target, line } of links((await reader.textIfAny(path)) ?? '')) {
      if (/^([a-z][a-z0-9+.-]*:|#|\/)/i.test(target)) continue;
      followed += 1;
      const aim = resolve(dirname(path), decodeURI(target.replace(/#.*$/, '')));
      const alive = await stat(aim).then(
        () => true,
        () => false,
      );
      if (!alive) reader.report('dead-link', path, `\`${target}\` leads nowhere.`, line);
    }
  }
  return followed;
}
