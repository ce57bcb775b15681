import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';
import { MUTATORS, type MutatorName } from './mutators/index.ts';

const made = new Set<MutatorName>();

/** What becomes of a source at the hands of one mutator. */
function by(mutator: MutatorName, source: string): string[] {
  const mutants = mutantsOf('exercise.ts', source).filter((mutant) => mutant.mutator === mutator);
  if (mutants.length > 0) made.add(mutator);
  return mutants.map((mutant) => mutant.source);
}

describe('each mutator', () => {
  test.each<[MutatorName, string, string[]]>([
    ['arithmetic', 'a + b;', ['a - b;']],
    ['arithmetic', 'total /= n;', ['total *= n;']],
    ['arithmetic', "name + ' is late';", []],
    ['comparison', 'a < b;', ['a <= b;', 'a >= b;']],
    ['comparison', 'a /* < */ !== b;', ['a /* < */ === b;']],
    ['logical', 'a ?? b;', ['a && b;']],
    ['logical', 'a &&= b;', ['a ||= b;']],
    ['condition', 'if (late) go();', ['if (true) go();', 'if (false) go();']],
    ['condition', 'while (busy) go();', ['while (false) go();']],
    ['condition', 'late ? 1 : 2;', ['true ? 1 : 2;', 'false ? 1 : 2;']],
    ['case', 'switch (a) { case 1: go(); break; }', ['switch (a) { case 1:  }']],
    ['literal', 'done = true;', ['done = false;']],
    ['literal', 'n = 5;', ['n = 6;']],
    ['literal', 'n = 1;', ['n = 0;']],
    ['literal', "s = 'x';", ["s = '';"]],
    ['literal', 's = `${x}!`;', ['s = ``;']],
    ['lines', 's = `\na\nb\n`;', ['s = `\nb\n`;', 's = `\nb\na\n`;', 's = `\na\n`;']],
    ['collection', 'x = [a, b];', ['x = [];']],
    ['collection', 'x = [];', ["x = ['mutated'];"]],
    ['collection', 'x = { a };', ['x = {};']],
    ['collection', 'x = new Set(all);', ['x = new Set();']],
    ['block', 'function f() { go(); stop(); }', ['function f() {}']],
    ['arrow', 'const f = (x) => x * 2;', ['const f = (x) => undefined;']],
    ['statement', 'go(); stop();', ['; stop();', 'go(); ;']],
    ['statement', 'for (;;) { go(); break; }', ['for (;;) { ; break; }', 'for (;;) { go(); ; }']],
    ['return', 'function f() { go(); return x; }', ['function f() { go(); return; }']],
    ['await', 'const x = await (a ?? b);', ['const x = (a ?? b);']],
    ['try', 'try { go(); } finally { stop(); }', ['{ go(); }', '{ { go(); } { stop(); } }']],
    [
      'try',
      'try { go(); } catch (e) { tell(e); } finally { stop(); }',
      [
        'try { go(); } catch {} finally { stop(); }',
        'try { go(); } catch (mutated) { throw mutated; } finally { stop(); }',
        'try { go(); } catch (e) { tell(e); }',
      ],
    ],
    ['optional-chaining', 'a?.b;', ['a.b;']],
    ['optional-chaining', 'a?.[b];', ['a[b];']],
    ['optional-chaining', 'a?.(b);', ['a(b);']],
    ['unary', 'x = !done;', ['x = done;']],
    ['update', 'n++;', ['n--;']],
    ['method', 'x = Math.min(a, b);', ['x = Math.max(a, b);']],
    ['method', 'x = all.filter(ready).length;', ['x = all.length;']],
    ['duration', 'await sleep(a + b);', ['await sleep(2 * (a + b));', 'await sleep(0);']],
    ['duration', 'await wait(all, { timeout });', ['await wait(all, { timeout: undefined });']],
    ['duration', 'function f({ timeout }) {}', []],
  ])('%s: %s', (mutator, source, expected) => {
    expect(by(mutator, source)).toEqual(expected);
  });

  test('is tried above', () => {
    expect(Object.keys(MUTATORS).filter((name) => !made.has(name as MutatorName))).toEqual([]);
  });
});

describe('what is left alone', () => {
  test.each([
    ['types', 'type A = { kind: "a"; n: 1 }; let x: A[] | "b";'],
    ['modules', "import { sleep } from '@yieldpoint/asyncio'; export * from './other';"],
    ['keys and directives', "'use strict'; class A { 'key' = x; }"],
    ['the words of an error', "const e = new RangeError('too many');"],
    ['code that does not parse', 'const ='],
  ])('%s', (_, source) => {
    expect(mutantsOf('exercise.ts', source)).toEqual([]);
  });
});

test('code inside of types’ own syntax is reached', () => {
  expect(by('literal', 'const x = (5 as const)!;')).toEqual(['const x = (6 as const)!;']);
  expect(by('literal', 'class A { constructor(readonly limit = 5) {} }')).toHaveLength(1);
});

test('the words that a class of errors hands up are left alone, and only those', () => {
  const literals = (parent: string, call: string) =>
    by('literal', `class A extends ${parent} { constructor(a) { ${call}; } }`);
  expect(literals('RangeError', "super('too many')")).toEqual([]);
  expect(literals('Error', 'super(`${a} is late`)')).toEqual([]);
  expect(literals('Tree', "super('oak')")).toHaveLength(1);
  expect(literals('Error', "super(); go('oak')")).toHaveLength(1);
});

test('two faults that come to the same are one', () => {
  const sources = mutantsOf('exercise.ts', 'function f() { go(); }').map(({ source }) => source);
  expect(sources).toEqual(['function f() {}']);
});

test('a mutant knows its line', () => {
  const [mutant] = mutantsOf('exercise.ts', 'const a = x;\nconst b = 2;\n');
  expect(mutant).toMatchObject({ line: 2, mutator: 'literal', file: 'exercise.ts' });
});
