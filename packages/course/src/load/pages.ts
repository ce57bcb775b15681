import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { links, replaceTargets } from './markdown.ts';
import { Reader } from './reader.ts';
import { readYaml } from './yaml.ts';

const TEXT = /^(chapter|cheat-sheet|prompt)\.(en|zh-CN)\.md$/;

const chapterName = z.object({ slug: z.string() });
const exerciseName = z.object({ id: z.string() });

/** The page that shows a text of the course, or null where there is none: `…/02-b/chapter.en.md` → `/en/chapters/b`. */
export async function pageOf(path: string): Promise<string | null> {
  const [, text, locale] = TEXT.exec(basename(path)) ?? [];
  // What is wrong with the settings of another page is told where that page is read.
  const aside = new Reader();
  const beside = (name: string) => join(dirname(path), name);
  if (text === undefined || (await aside.textIfAny(path)) === null) return null;
  if (text === 'prompt') {
    const exercise = await readYaml(aside, beside('exercise.yaml'), exerciseName);
    return exercise && `/${locale}/exercises/${exercise.id}`;
  }
  const chapter = await readYaml(aside, beside('chapter.yaml'), chapterName);
  return chapter && `/${locale}/chapters/${chapter.slug}${text === 'chapter' ? '' : '/cheat-sheet'}`;
}

/** Where a link between files leads, as an absolute path; null for addresses on the web and places in a page. */
export const fileOf = (target: string, folder: string): string | null =>
  /^([a-z][a-z0-9+.-]*:|#|\/)/i.test(target) ? null : resolve(folder, decodeURI(target.replace(/#.*$/, '')));

/** The Markdown of a file in `folder` as the page shows it: links to other texts of the course lead to their pages. */
export async function linkPages(markdown: string, folder: string): Promise<string> {
  const pages = new Map<string, string>();
  for (const { target } of links(markdown)) {
    const file = fileOf(target, folder);
    const page = file && (await pageOf(file));
    if (page !== null) pages.set(target, page);
  }
  return replaceTargets(markdown, (target) => pages.get(target) ?? target);
}
