import { dirname, join } from 'node:path';
import { LOCALES, type LocalizedText, type Picture } from '@yieldpoint/protocol';
import { directives, type Directive } from './directives.ts';
import { readPicture } from './picture.ts';
import { isFolder, type Reader } from './reader.ts';
import type { ReadSnippet } from './snippet.ts';

/** What a chapter places, found in its folder and in the course's. */
export interface Placed {
  /** In the order of the text; the English one stands for all. */
  directives: Directive[];
  pictures: Record<string, Picture>;
}

/** Follows the directives of a chapter; what leads nowhere, and what nothing leads to, is a fault. */
export async function readPlaced(
  reader: Reader,
  folder: string,
  body: LocalizedText,
  snippets: readonly ReadSnippet[],
): Promise<Placed> {
  const pictures: Record<string, Picture> = {};
  const names = new Set(snippets.map(({ name }) => name));
  for (const locale of LOCALES) {
    const path = join(folder, `chapter.${locale}.md`);
    const { placed, unknown } = directives(body[locale]);
    for (const { text, line } of unknown) {
      reader.report('directive-unknown', path, `\`${text}\` means nothing here.`, line);
    }
    for (const { kind, name, line } of placed) {
      if (kind !== 'picture') {
        if (!names.has(name)) {
          reader.report('snippet-missing', path, `There is no snippet \`${name}\`.`, line);
        }
        continue;
      }
      const picture = join(dirname(folder), 'pictures', name);
      if (!(await isFolder(picture))) {
        reader.report('picture-missing', path, `There is no picture \`${name}\`.`, line);
      } else pictures[name] ??= await readPicture(reader, picture);
    }
  }
  const { placed } = directives(body.en);
  const used = new Set(placed.filter(({ kind }) => kind === 'snippet').map(({ name }) => name));
  for (const { name, folder: path } of snippets) {
    if (!used.has(name))
      reader.report('snippet-unused', path, `The chapter never says \`::snippet[${name}]\`.`);
  }
  return { directives: placed, pictures };
}
