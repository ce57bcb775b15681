import { join } from 'node:path';
import { LOCALES, type LocalizedText } from '@yieldpoint/protocol';
import { blocks } from './markdown.ts';
import type { Reader } from './reader.ts';
import { localizedMarkdown } from './texts.ts';

const NAME = 'cheat-sheet';

/** A chapter on half a page, or null where nobody has written one. In one language alone it is a fault. */
export async function readCheatSheet(reader: Reader, folder: string): Promise<LocalizedText | null> {
  const names = await reader.names(folder, 'file');
  if (!LOCALES.some((locale) => names.includes(`${NAME}.${locale}.md`))) return null;
  const sheet = await localizedMarkdown(reader, folder, NAME, { strict: true });
  for (const locale of LOCALES) {
    for (const { kind, what, line } of blocks(sheet[locale])) {
      if (kind !== 'directive') continue;
      const path = join(folder, `${NAME}.${locale}.md`);
      reader.report('directive-misplaced', path, `\`${what}\` can not be printed.`, line);
    }
  }
  return sheet;
}
