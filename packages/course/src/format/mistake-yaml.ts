import { z } from 'zod';
import { everyLanguage } from './texts.ts';

/** `mistakes/<name>/mistake.yaml` */
export const mistakeYaml = z.strictObject({
  fails: z
    .array(z.string())
    .min(1)
    .describe('Names of the tests that fail with this mistake: exactly these, with every seed.'),
  message: everyLanguage.describe(
    'What a student is told whose submission fails exactly these tests. Markdown.',
  ),
});
export type MistakeYaml = z.infer<typeof mistakeYaml>;
