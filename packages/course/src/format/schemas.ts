import { z } from 'zod';
import { chapterYaml, courseYaml } from './course-yaml.ts';
import { exerciseYaml } from './exercise-yaml.ts';
import { glossaryYaml } from './glossary-yaml.ts';
import { mistakeYaml } from './mistake-yaml.ts';
import { pictureYaml } from './picture-yaml.ts';
import { snippetYaml } from './snippet-yaml.ts';

/** What may stand in each kind of YAML file. */
export const SCHEMAS = {
  course: courseYaml,
  chapter: chapterYaml,
  exercise: exerciseYaml,
  mistake: mistakeYaml,
  glossary: glossaryYaml,
  snippet: snippetYaml,
  picture: pictureYaml,
} as const satisfies Record<string, z.ZodType>;

/** File name → JSON schema, by which an editor completes keys, shows what they mean and marks what is wrong. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      { title: `${name}.yaml`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  );
}
