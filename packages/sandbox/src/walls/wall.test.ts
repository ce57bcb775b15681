import { expect, test } from 'vitest';
import { requireWalls, WallsMissingError } from './wall.ts';
import type { Wall } from './wall.ts';

const walls: Wall[] = [
  { name: 'watchdog', active: true, code: null, reason: '' },
  { name: 'seccomp', active: false, code: 'refused', reason: 'no filter here' },
  { name: 'own-network', active: false, code: 'refused', reason: 'not allowed here' },
];

test('not strict: whatever stands will do', () => {
  expect(() => requireWalls(walls, false)).not.toThrow();
});

test('strict: every missing wall is listed with its reason', () => {
  expect(() => requireWalls(walls, true)).toThrow(WallsMissingError);
  expect(() => requireWalls(walls, true)).toThrow(/seccomp: no filter here\n.*own-network: not allowed here/);
});

test('only the walls that were named are required', () => {
  expect(() => requireWalls(walls, ['watchdog'])).not.toThrow();
  expect(() => requireWalls(walls, ['watchdog', 'seccomp'])).toThrow(/seccomp/);
});
