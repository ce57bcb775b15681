import { join } from 'node:path';
import { LOCALES, type Picture } from '@yieldpoint/protocol';
import { pictureYaml } from '../format/picture-yaml.ts';
import type { Reader } from './reader.ts';
import { unsafeInSvg } from './svg.ts';
import { readYaml } from './yaml.ts';

/** Reads one folder of the course's `pictures/`; faults are left with the reader. */
export async function readPicture(reader: Reader, folder: string): Promise<Picture> {
  const settings = await readYaml(reader, join(folder, 'picture.yaml'), pictureYaml);
  const svg = { en: '', 'zh-CN': '' };
  for (const locale of LOCALES) {
    const path = join(folder, `picture.${locale}.svg`);
    svg[locale] = await reader.text(path);
    for (const { detail, line } of unsafeInSvg(svg[locale])) {
      reader.report('picture-unsafe', path, detail, line);
    }
  }
  return { svg, alt: settings?.alt ?? { en: '', 'zh-CN': '' } };
}
