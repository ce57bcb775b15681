import { describe as suite, expect, test } from 'vitest';
import { collect, describe, type CollectedTest } from './registry.ts';
import { test as write } from './test.ts';

const names = (load: () => void): string[] => collect(load).map(({ name }) => name);
const body = (): void => {};

suite('names', () => {
  test('carry their groups', () => {
    const load = (): void => {
      write('first', body);
      describe('outer', () => {
        write('second', body);
        describe('inner', () => write('third', body));
      });
      write('last', body);
    };
    expect(names(load)).toEqual(['first', 'outer > second', 'outer > inner > third', 'last']);
  });

  test('are made unique', () => {
    const load = (): void => {
      for (let time = 0; time < 3; time += 1) write('same', body);
    };
    expect(names(load)).toEqual(['same', 'same (2)', 'same (3)']);
  });

  test('start afresh for every file', () => {
    expect([names(() => write('a', body)), names(() => write('a', body))]).toEqual([['a'], ['a']]);
  });
});

suite('test.each', () => {
  const rowsOf = (load: () => void): [string, unknown][] =>
    collect(load).map(({ name, body: run }: CollectedTest) => [name, run()]);

  test('spreads rows that are lists', () => {
    const load = (): void =>
      write.each([
        [1, 2],
        [3, 4],
      ] as const)('%i + %i', (a, b) => a + b);
    expect(rowsOf(load)).toEqual([
      ['1 + 2', 3],
      ['3 + 4', 7],
    ]);
  });

  test('passes other rows whole and fills in their properties', () => {
    const load = (): void => write.each([{ n: 1, s: 'x' }])('$s is $n, not $missing', (row) => row);
    expect(rowsOf(load)).toEqual([['x is 1, not $missing', { n: 1, s: 'x' }]]);
  });

  test('knows every placeholder', () => {
    const load = (): void =>
      write.each([['s', 1.5, 2.5, { a: 1 }]] as const)('%s %i %d %j %# %% %f', () => 0);
    expect(rowsOf(load)).toEqual([['s 1 2.5 { a: 1 } 0 % %f', 0]]);
  });
});

suite('collecting', () => {
  test('nests: an inner collection leaves the outer one alone', () => {
    const outer = names(() => {
      describe('group', () => {
        expect(names(() => write('inner', body))).toEqual(['inner']);
        write('outer', body);
      });
    });
    expect(outer).toEqual(['group > outer']);
  });

  test('ends when the file throws', () => {
    expect(() =>
      collect(() => {
        throw new Error('load');
      }),
    ).toThrow('load');
    expect(() => write('a', body)).toThrow(/needs a runner/);
  });

  test('a group that throws does not leave its name behind', () => {
    const load = (): void => {
      expect(() =>
        describe('broken', () => {
          throw new Error('x');
        }),
      ).toThrow('x');
      write('after', body);
    };
    expect(names(load)).toEqual(['after']);
  });
});
