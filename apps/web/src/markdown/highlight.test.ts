import type { ElementContent } from 'hast';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'element' ? textOf(node.children) : node.type === 'text' ? node.value : ''))
    .join('');
const classesOf = (nodes: readonly ElementContent[]) =>
  new Set(nodes.flatMap((node) => (node.type === 'element' ? [String(node.properties['className'])] : [])));

test.each([
  ['ts', 'const a = await b("x"); // c'],
  ['js', 'return 1'],
  ['python', 'async def f():\n    await g()'],
  ['py', 'import asyncio'],
  ['bash', 'echo "$HOME"'],
  ['json', '{ "a": true }'],
])('%s is coloured by names and keeps its text', async (language, code) => {
  const nodes = await highlight(code, language);
  expect(textOf(nodes)).toBe(code);
  const classes = classesOf(nodes);
  expect(classes.size).toBeGreaterThan(0);
  for (const name of classes) expect(name).toMatch(/^code-[a-z-]+$/);
});

test.each([undefined, '', 'klingon', '__proto__'])('%j is no language: plain text', async (language) => {
  expect(await highlight('a < b', language)).toEqual([{ type: 'text', value: 'a < b' }]);
});

test('no program loses a character', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      const code = text.replace(/\r\n?/g, '\n');
      expect(textOf(await highlight(code, 'ts'))).toBe(code);
    }),
    { numRuns: 50 },
  );
});
