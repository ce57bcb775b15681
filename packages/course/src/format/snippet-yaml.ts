import { z } from 'zod';
import { everyLanguage } from './texts.ts';

/** `snippets/<name>/snippet.yaml` */
export const snippetYaml = z.strictObject({
  title: everyLanguage.describe('What the program shows, in a few words.'),
  differs: everyLanguage
    .nullable()
    .default(null)
    .describe('Why Python prints something else; only then there is `output.py.txt`.'),
});
