import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readYamlLeniently } from './lenient.ts';
import { Reader } from './reader.ts';
import { readYaml } from './yaml.ts';

const schema = z.strictObject({ name: z.string(), size: z.strictObject({ width: z.number() }) });
const defaults = { name: 'nobody', size: { width: 1 } };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yieldpoint-yaml-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string | Uint8Array) {
  const path = join(folder, 'file.yaml');
  await writeFile(path, text);
  const strict = new Reader(folder);
  const lenient = new Reader(folder);
  return {
    value: await readYaml(strict, path, schema),
    faults: strict.faults.map(({ code, file, line, detail }) => ({ code, file, line, detail })),
    leniently: await readYamlLeniently(lenient, path, schema, defaults),
    warnings: lenient.faults.map(({ detail }) => detail),
  };
}

test('what fits the schema is read', async () => {
  const { value, faults, leniently } = await read('name: ada\nsize:\n  width: 3\n');
  expect([value, faults]).toEqual([{ name: 'ada', size: { width: 3 } }, []]);
  expect(leniently).toEqual(value);
});

test('every fault is reported, each with its line', async () => {
  const { value, faults } = await read('name: 7\n\nsize:\n  height: 2\n  width: wide\n');
  expect(value).toBe(null);
  expect(faults.map(({ code, line }) => [code, line])).toEqual([
    ['yaml-invalid', 1],
    ['yaml-invalid', 5],
    ['yaml-invalid', 4],
  ]);
  expect(faults[1]?.detail).toMatch(/^`size\.width`: /);
});

test('a missing key is reported where its parent stands', async () => {
  const { faults } = await read('name: ada\nsize: {}\n');
  expect(faults).toMatchObject([{ code: 'yaml-invalid', line: 2 }]);
});

test('broken syntax has a place, too', async () => {
  const { faults } = await read('name: "ada\nsize: 1');
  expect(faults[0]).toMatchObject({ code: 'yaml-syntax', file: 'file.yaml' });
  expect(faults[0]?.line).toBeGreaterThan(0);
});

test('leniently, each wrong or missing key takes its default and unknown ones are left aside', async () => {
  const { leniently, warnings } = await read('name: [1]\ncolour: red\n');
  expect(leniently).toEqual(defaults);
  expect(warnings).toEqual(['`name` was not followed.']);
  expect((await read('name: "ada')).leniently).toEqual(defaults);
  expect((await read('- a list')).leniently).toEqual(defaults);
});

test('bytes that are not UTF-8 are named as such', async () => {
  const { faults } = await read(Uint8Array.of(0x6e, 0xff, 0xfe));
  expect(faults).toMatchObject([{ code: 'not-utf8', line: null }]);
});
