import { z } from 'zod';
import { everyLanguage } from './texts.ts';

/** `pictures/<name>/picture.yaml` */
export const pictureYaml = z.strictObject({
  alt: everyLanguage.describe('What the picture shows, in words, for who can not see it.'),
});
