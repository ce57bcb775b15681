import { LOCALES } from '@yieldpoint/protocol';
import { z } from 'zod';

const text = z.string().trim().min(1);

/** One text in every language; a missing one is a fault, not a fallback. */
export const everyLanguage = z.strictObject({
  en: text.describe('English.'),
  'zh-CN': text.describe('Simplified Chinese.'),
});

/** `course` → `tests/texts.<locale>.yaml` exists for each of these: what the tests say is written in English. */
export const TRANSLATED = LOCALES.filter((locale) => locale !== 'en');

export const textsYaml = z
  .record(text.describe('What the test says, in English.'), text)
  .describe('Names and messages of tests: English text → text in the language of the file name.');
