import { LOCALES } from '@yieldpoint/protocol';
import { z } from 'zod';

const text = z.string().trim().min(1);

const FOLD = /(?<=[，。；：、！？）》”]) (?=\S)|(?<=\p{Script=Han}) (?=[\p{Script=Han}（《“])/gu;

/** Chinese has no blank where a line ends: that of a folded scalar (`>-`) is taken out again. */
const chinese = text.overwrite((folded) => folded.replace(FOLD, ''));

/** One text in every language; a missing one is a fault, not a fallback. */
export const everyLanguage = z.strictObject({
  en: text.describe('English.'),
  'zh-CN': chinese.describe('Simplified Chinese.'),
});

/** `course` → `tests/texts.<locale>.yaml` exists for each of these: what the tests say is written in English. */
export const TRANSLATED = LOCALES.filter((locale) => locale !== 'en');

export const textsYaml = z
  .record(text.describe('What the test says, in English.'), chinese)
  .describe('Names and messages of tests: English text → text in the language of the file name.');
