import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GradableExercise } from '@yieldpoint/sandbox';
import { versionOf } from './version.ts';

const exercise: Omit<GradableExercise, 'version'> = {
  id: 'a',
  points: 10,
  support: { 'one.ts': '1', 'two.ts': '2' },
  files: ['exercise.ts'],
  tests: [{ file: 'visible.test.ts', source: 'test', hidden: false }],
  limits: { wallMs: 1000 },
  mistakes: [{ name: 'm', fails: ['t'], message: { en: 'x', 'zh-CN': 'y' } }],
};

test('the order in which files were read does not matter', () => {
  expect(versionOf({ ...exercise, support: { 'two.ts': '2', 'one.ts': '1' } })).toBe(versionOf(exercise));
});

test.each<[string, Partial<GradableExercise>]>([
  ['points', { points: 11 }],
  ['support', { support: { 'one.ts': '1' } }],
  ['files', { files: ['exercise.ts', 'two.ts'] }],
  ['tests', { tests: [{ file: 'visible.test.ts', source: 'test', hidden: true }] }],
  ['limits', { limits: { wallMs: 1001 } }],
  ['mistakes', { mistakes: [] }],
])('another version when %s differ', (_, change) => {
  expect(versionOf({ ...exercise, ...change })).not.toBe(versionOf(exercise));
});

test('different test sources have different versions', () => {
  const version = (source: string) =>
    versionOf({ ...exercise, tests: [{ file: 'visible.test.ts', source, hidden: false }] });
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(version(a) === version(b)).toBe(a === b);
    }),
  );
});
