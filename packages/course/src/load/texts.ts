import { join } from 'node:path';
import { LOCALES, type Locale, type LocalizedText } from '@yieldpoint/protocol';
import { TRANSLATED, textsYaml } from '../format/texts.ts';
import { blocks, links } from './markdown.ts';
import { linkPages } from './pages.ts';
import type { Reader } from './reader.ts';
import type { Strictness } from './settings.ts';
import { readYaml } from './yaml.ts';

/** `<name>.<locale>.md` in every language, its links as the pages have them. Where leniency is asked for, a missing one is taken from another. */
export async function localizedMarkdown(
  reader: Reader,
  folder: string,
  name: string,
  { strict }: Strictness,
): Promise<LocalizedText> {
  const texts = { en: '', 'zh-CN': '' };
  const path = (locale: Locale) => join(folder, `${name}.${locale}.md`);
  for (const locale of LOCALES) {
    texts[locale] = strict ? await reader.text(path(locale)) : ((await reader.textIfAny(path(locale))) ?? '');
  }
  const written = LOCALES.filter((locale) => texts[locale].trim() !== '');
  for (const locale of LOCALES) {
    if (!strict && written[0] !== undefined && !written.includes(locale)) texts[locale] = texts[written[0]];
  }
  if (strict && written.length === LOCALES.length) {
    const outline = (locale: Locale) => blocks(texts[locale]);
    const reference = outline('en');
    for (const locale of TRANSLATED) {
      const difference = firstDifference(reference, outline(locale));
      if (difference !== null)
        reader.report('languages-differ', path(locale), difference.detail, difference.line);
      else if (!sameLinks(texts.en, texts[locale]))
        reader.report('languages-differ', path(locale), 'English links to other pages.');
    }
  }
  for (const locale of LOCALES) texts[locale] = await linkPages(texts[locale], folder);
  return texts;
}

/** Whether two texts link to the same pages, each in its language; the order is the translator's. */
function sameLinks(one: string, other: string): boolean {
  const targets = (text: string) =>
    links(text)
      .map(({ target }) => target.replace(/\.[^./]+\.md$/, ''))
      .sort();
  return targets(one).join('\n') === targets(other).join('\n');
}

function firstDifference(reference: ReturnType<typeof blocks>, other: ReturnType<typeof blocks>) {
  const length = Math.max(reference.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const [one, two] = [reference[index], other[index]];
    if (one?.kind === two?.kind && one?.what === two?.what) continue;
    const say = (block: typeof one) =>
      block === undefined
        ? 'nothing more'
        : block.kind === 'directive'
          ? `\`${block.what}\``
          : `a ${block.what} ${block.kind === 'code' ? 'code block' : 'heading'}`;
    return {
      line: two?.line ?? null,
      detail: `English has ${say(one)} in line ${one?.line ?? 'none'}; here is ${say(two)}.`,
    };
  }
  return null;
}

/** Those of the texts that stand in these sources as they are: the others may be names that nobody is told. */
export function saidBy<Text>(
  tests: readonly { source: string }[],
  texts: Readonly<Record<string, Text>>,
): Record<string, Text> {
  const said = tests.map(({ source }) => source.replaceAll("\\'", "'")).join('\n');
  return Object.fromEntries(Object.entries(texts).filter(([text]) => said.includes(text)));
}

/** `tests/texts.<locale>.yaml`: what the tests say, from English into the other languages. */
export async function testTexts(
  reader: Reader,
  testsFolder: string,
  { strict }: Strictness,
): Promise<Record<string, LocalizedText>> {
  const texts: Record<string, LocalizedText> = {};
  for (const locale of TRANSLATED) {
    const path = join(testsFolder, `texts.${locale}.yaml`);
    if (!strict && (await reader.textIfAny(path)) === null) continue;
    for (const [english, translated] of Object.entries((await readYaml(reader, path, textsYaml)) ?? {})) {
      texts[english] = { ...(texts[english] ?? { en: english, 'zh-CN': english }), [locale]: translated };
    }
  }
  return texts;
}
