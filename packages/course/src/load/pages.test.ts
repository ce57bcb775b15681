import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { courseFolder } from '../../test/fixture.ts';
import { fileOf, linkPages, pageOf } from './pages.ts';

const twoChapters = {
  '02-second/chapter.yaml': 'slug: the-second\n',
  '02-second/chapter.en.md': 'Text.\n',
  '02-second/cheat-sheet.en.md': 'Text.\n',
};

test('links to texts of the course lead to their pages, whatever their folders are called', async () => {
  await using folder = await courseFolder(twoChapters);
  const text =
    '[next](../02-second/chapter.en.md), [`sheet`](../02-second/cheat-sheet.en.md#rules), [try](01-later/prompt.en.md)';
  expect(await linkPages(text, join(folder.path, '01-first'))).toBe(
    '[next](/en/chapters/the-second), [`sheet`](/en/chapters/the-second/cheat-sheet), [try](/en/exercises/later)',
  );
});

test('everything else stays as it is', async () => {
  const text =
    '[a](https://example.org/chapter.en.md) [b](#c) `[d](chapter.en.md)`\n```\n[e](chapter.en.md)\n```\n';
  expect(await linkPages(text, fileURLToPath(new URL('.', import.meta.url)))).toBe(text);
});

test('what is not a text of the course, or is not there, has no page', async () => {
  await using folder = await courseFolder(twoChapters);
  const page = (name: string) => pageOf(join(folder.path, name));
  expect(await page('02-second/chapter.zh-CN.md')).toBeNull();
  expect(await page('02-second/chapter.yaml')).toBeNull();
  expect(await page('02-second/chapter.en.md')).toBe('/en/chapters/the-second');
});

test('a link to a file is told from an address', () => {
  expect(fileOf('../b/chapter.en.md#x', '/course/a')).toBe('/course/b/chapter.en.md');
  expect(['https://example.org', 'mailto:a@example.org', '#x', '/en'].map((one) => fileOf(one, '/'))).toEqual(
    [null, null, null, null],
  );
});
