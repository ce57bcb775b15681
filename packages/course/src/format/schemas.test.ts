import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { jsonSchemas } from './schemas.ts';

const folder = new URL('../../schemas/', import.meta.url);
const schemas = Object.entries(jsonSchemas());

test.each(schemas)('schemas/%s is what `course schemas` writes', async (file, schema) => {
  expect(JSON.parse(await readFile(new URL(file, folder), 'utf8'))).toEqual(schema);
});

test('there is no schema beside them', async () => {
  expect((await readdir(folder)).sort()).toEqual(schemas.map(([file]) => file).sort());
});

test('a schema knows what is asked for, what may stand there, and what not', () => {
  expect(jsonSchemas()['exercise.schema.json']).toMatchObject({
    required: expect.arrayContaining(['id', 'title', 'difficulty']),
    additionalProperties: false,
    properties: { kind: { enum: ['implement', 'find-bug', 'break-it', 'predict'] } },
  });
});
