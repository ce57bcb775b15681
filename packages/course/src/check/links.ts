import { basename, dirname, join } from 'node:path';
import { stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { links } from '../load/markdown.ts';
import { fileOf, pageOf } from '../load/pages.ts';
import type { Reader } from '../load/reader.ts';

/** Follows every link between files in the Markdown below `folder`. Addresses on the web are left alone. */
export async function checkLinks(reader: Reader, folder: string): Promise<number> {
  let followed = 0;
  for (const file of await glob('**/*.md', { cwd: folder, ignore: ['**/node_modules/**'] })) {
    const path = join(folder, file);
    for (const { target, line } of links((await reader.textIfAny(path)) ?? '')) {
      const aim = fileOf(target, dirname(path));
      if (aim === null) continue;
      followed += 1;
      const fault = await faultOf(aim, path);
      if (fault !== null) reader.report('dead-link', path, `\`${target}\` ${fault}`, line);
    }
  }
  return followed;
}

const languageOf = (path: string): string | undefined => basename(path).split('.').at(-2);

async function faultOf(aim: string, from: string): Promise<string | null> {
  const alive = await stat(aim).then(
    () => true,
    () => false,
  );
  if (!alive) return 'leads nowhere.';
  if ((await pageOf(aim)) === null) return 'is no page: only chapters, cheat sheets and prompts are.';
  return languageOf(aim) === languageOf(from) ? null : 'is in another language.';
}
