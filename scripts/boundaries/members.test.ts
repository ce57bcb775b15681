import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { readMembers } from './members.ts';

function tree(files: Record<string, string>): string {
  const root = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return root;
}

test('members are folders with a manifest, and tests are told from what ships', () => {
  const root = tree({
    'packages/a/package.json':
      '{ "name": "@yieldpoint/a", "dependencies": { "x": "1" }, "peerDependencies": { "y": "1" } }',
    'packages/a/src/one.ts': "import 'x';",
    'packages/a/src/one.test.ts': "import 'vitest';",
    'packages/a/vitest.config.ts': '',
    'packages/a/node_modules/x/index.ts': "import 'never-read';",
    'packages/notes/readme.md': '',
    'exercises/package.json': '{ "name": "@yieldpoint/exercises" }',
    'exercises/01/tests/visible.test.ts': '',
    'exercises/01/mistakes/m/exercise.ts': "import 'never-read';",
  });
  const members = readMembers(root);
  expect(members.map(({ folder }) => folder)).toEqual(['exercises', 'packages/a']);
  expect(members[1]).toMatchObject({ name: '@yieldpoint/a', dependencies: ['x', 'y'], devDependencies: [] });
  const shipped = Object.fromEntries(
    members.flatMap(({ files }) => files.map((file) => [file.path, file.shipped])),
  );
  expect(shipped).toEqual({
    'packages/a/src/one.ts': true,
    'packages/a/src/one.test.ts': false,
    'packages/a/vitest.config.ts': false,
    'exercises/01/tests/visible.test.ts': true,
  });
});

test('an empty tree has no members', () => expect(readMembers(tree({}))).toEqual([]));
