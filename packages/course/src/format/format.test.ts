import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chapterYaml } from './course-yaml.ts';
import { glossaryYaml, termYaml } from './glossary-yaml.ts';
import { exerciseDefaults, exerciseYaml } from './exercise-yaml.ts';
import { SCHEMAS } from './schemas.ts';

const files = {
  ...Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [`${name}.yaml`, schema])),
  // Its entries; the file is a list of them.
  'glossary.yaml': termYaml,
};

/** Where a file lies, when not in the folder that it describes. */
const FOLDERS: Record<string, string> = {
  'mistake.yaml': 'mistakes/<name>/',
  'snippet.yaml': 'snippets/<name>/',
  'picture.yaml': 'pictures/<name>/',
};

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
}

/** `title`, `title.en`, …: every key that an author can write. */
function keys(
  { properties = {} }: JsonSchema,
  prefix = '',
): [key: string, description: string | undefined][] {
  return Object.entries(properties).flatMap(([name, schema]) => [
    [prefix + name, schema.description],
    ...keys(schema, `${prefix + name}.`),
  ]);
}

describe.each(Object.entries(files))('%s', (file, schema) => {
  const all = keys(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);

  test('has keys, and a description on every one', () => {
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(([, description]) => description === undefined)).toEqual([]);
  });

  test('is documented key by key', async () => {
    const guide = await readFile(new URL('../../../../docs/instructors.md', import.meta.url), 'utf8');
    const folder = FOLDERS[file] ?? '';
    const section =
      guide.split(`
### \`${folder}${file}\``)[1] ?? '';
    const missing = all
      .map(([key]) => key)
      .filter((key) => !/\.(en|zh-CN)$/.test(key) && !section.includes(`\`${key}\``));
    expect(missing).toEqual([]);
  });
});

test('an unknown key is an error, not ignored', () => {
  const exercise = {
    ...exerciseDefaults('x'),
    summary: { en: 'a', 'zh-CN': 'b' },
    concepts: ['c'],
    dificulty: 'easy',
  };
  const result = exerciseYaml.safeParse(exercise);
  expect(result.success).toBe(false);
  expect(result.error?.issues[0]?.message).toContain('dificulty');
});

test('a text must be there in every language and say something', () => {
  const title = { en: 'A title', 'zh-CN': ' ' };
  const paths = chapterYaml
    .safeParse({ slug: 'a', title, summary: { en: 'x' } })
    .error?.issues.map(({ path }) => path);
  expect(paths).toEqual([
    ['title', 'zh-CN'],
    ['summary', 'zh-CN'],
  ]);
});

test('a glossary has at least one term; its ids can stand in an address, its names say something', () => {
  const text = { en: 'Loop', 'zh-CN': '循环' };
  const term = { id: 'event-loop', term: text, definition: text, chapter: 'event-loop' };
  expect(glossaryYaml.safeParse([term]).success).toBe(true);
  expect(glossaryYaml.safeParse([]).success).toBe(false);
  expect(glossaryYaml.safeParse([{ ...term, id: 'Event loop' }]).error?.issues[0]?.path).toEqual([0, 'id']);
  expect(glossaryYaml.safeParse([{ ...term, python: ' ' }]).error?.issues[0]?.path).toEqual([0, 'python']);
});
