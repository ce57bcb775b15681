import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { takeProgram } from './take-program.ts';

test('the tree is taken, and the result that the engine holds on to keeps none of it', () => {
  const parsed = parseSync('a.js', 'let a = 1; a;');
  const program = takeProgram(parsed);
  expect(program).toMatchObject({ type: 'Program', start: 0, end: 13 });
  expect(program.body.map(({ type }) => type)).toEqual(['VariableDeclaration', 'ExpressionStatement']);
  expect(parsed.program.body).toEqual([]);
});
