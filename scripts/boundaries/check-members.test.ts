import { expect, test } from 'vitest';
import { checkMembers } from './check-members.ts';
import type { Member, SourceFile } from './members.ts';

const noPeers = () => [];
const file = (path: string, specifiers: string[], shipped = true): SourceFile => ({
  path,
  shipped,
  imports: specifiers.map((specifier, index) => ({ specifier, line: index + 1 })),
});
const member = (folder: string, files: SourceFile[], changes: Partial<Member> = {}): Member => ({
  folder,
  name: `@yieldpoint/${folder.split('/').at(-1)}`,
  dependencies: [],
  devDependencies: [],
  scripts: [],
  files,
  ...changes,
});
const violations = (...members: Member[]) => checkMembers(members, noPeers, ['vitest']).violations;

test('having read nothing is a violation', () => {
  expect(violations()).toEqual([expect.stringContaining('Nothing was read')]);
  expect(violations(member('packages/asyncio', []))).toContainEqual(
    expect.stringContaining('no source file'),
  );
  expect(violations(member('packages/asyncio', [file('packages/asyncio/src/a.ts', [])]))).toEqual([
    expect.stringContaining('no import at all'),
  ]);
});

test('what follows the layers passes', () => {
  const files = [file('packages/sandbox/src/a.ts', ['./b.ts', 'node:fs', '@yieldpoint/asyncio/foreign'])];
  expect(violations(member('packages/sandbox', files, { dependencies: ['@yieldpoint/asyncio'] }))).toEqual(
    [],
  );
});

test.each([
  ['packages/asyncio', '@yieldpoint/testing'],
  ['packages/testing', '@yieldpoint/sandbox'],
  ['packages/protocol', '@yieldpoint/asyncio'],
  ['packages/sandbox', '@yieldpoint/database'],
  ['apps/web', '@yieldpoint/database'],
  ['apps/web', '@yieldpoint/grader'],
  ['exercises', '@yieldpoint/sandbox'],
])('%s may not import %s, declared or not', (folder, name) => {
  const files = [file(`${folder}/src/a.ts`, [name])];
  expect(violations(member(folder, files, { dependencies: [name] }))).toEqual([
    expect.stringContaining('may import only'),
  ]);
});

test('a relative path does not lead out of its member', () => {
  const found = violations(member('apps/web', [file('apps/web/src/a.ts', ['../../grader/src/app.ts'])]));
  expect(found).toEqual([expect.stringContaining('lies outside apps/web')]);
});

test("code that also runs in a browser may not use Node's modules, its tests may", () => {
  const shipped = file('packages/asyncio/src/a.ts', ['node:fs']);
  const inTest = file('packages/asyncio/src/a.test.ts', ['node:fs', 'vitest'], false);
  expect(violations(member('packages/asyncio', [inTest]))).toEqual([]);
  expect(violations(member('packages/asyncio', [shipped]))).toEqual([
    expect.stringContaining("Node's modules"),
  ]);
});

test('a member that is new has to be given its place', () => {
  const files = [file('packages/new/src/a.ts', ['@yieldpoint/asyncio'])];
  expect(violations(member('packages/new', files, { dependencies: ['@yieldpoint/asyncio'] }))).toEqual([
    expect.stringContaining('has no place in the layers'),
  ]);
});

test('what is imported is declared', () => {
  expect(violations(member('apps/grader', [file('apps/grader/src/a.ts', ['pino'])]))).toEqual([
    expect.stringContaining('under dependencies of apps/grader'),
  ]);
  const tested = [file('apps/grader/src/a.test.ts', ['ws'], false)];
  expect(violations(member('apps/grader', tested))).toEqual([
    expect.stringContaining('under devDependencies'),
  ]);
});

test('a devDependency is not there for shipped code', () => {
  const files = [file('apps/grader/src/a.ts', ['ws'])];
  expect(violations(member('apps/grader', files, { devDependencies: ['ws'] }))).toHaveLength(1);
});

test('a package of types alone is declared by its types', () => {
  const files = [file('apps/web/src/a.ts', ['hast']), file('apps/web/src/a.test.ts', ['hast'], false)];
  expect(violations(member('apps/web', files, { devDependencies: ['@types/hast'] }))).toEqual([]);
});

test('what is declared is imported, run by a script, or needed by something declared', () => {
  const files = [file('apps/web/src/a.ts', ['next/link', 'oxc-transform'])];
  const dependencies = ['next', 'react-dom', 'prisma', 'left-pad', 'oxc-transform', '@oxc-project/runtime'];
  const web = member('apps/web', files, { dependencies, scripts: ['prisma generate'] });
  const peers = (_: Member, name: string) => (name === 'next' ? ['react-dom'] : []);
  expect(checkMembers([web], peers, []).violations).toEqual([expect.stringContaining('declares left-pad')]);
});

test('what only tests import is a devDependency', () => {
  const files = [file('apps/grader/src/a.test.ts', ['ws'], false)];
  expect(violations(member('apps/grader', files, { dependencies: ['ws'] }))).toEqual([
    expect.stringContaining('only tests'),
  ]);
});
