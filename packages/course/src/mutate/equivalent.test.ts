import { expect, test } from 'vitest';
import { Equivalents, markOf } from './equivalent.ts';

const why = 'Nobody can tell.';

test('a mark is met by what a mutant did to its lines, however they are laid out', () => {
  const source = 'f() {\n  if (a) {\n    go();\n  }\n}';
  const mark = markOf(source, { source: 'f() {\n  if (a) {}\n}' });
  expect(mark).toEqual({ from: 'if (a) { go(); }', to: 'if (a) {}' });
  const marks = new Equivalents([{ from: 'if (a) {\n  go();\n}', to: 'if (a) {}', why }]);
  expect(marks.has(mark)).toBe(true);
  expect(marks.unmet).toEqual([]);
});

test('a mark that nobody meets is told', () => {
  const mark = { from: 'a', to: 'b', why };
  const marks = new Equivalents([mark]);
  expect(marks.has({ from: 'a', to: 'c' })).toBe(false);
  expect(marks.unmet).toEqual([mark]);
});
