import { expect, test } from 'vitest';
import { requireWalls, WallsMissingError } from './wall.ts';
import type { Wall } from './wall.ts';

const walls: Wall[] = [
  { name: 'watchdog', active: true, code: null, reason: '' },
  { name: 'seccomp', active: false, code: 'refused', reason: 'no filter here' },
  { name: 'own-network', active: false, code: 'refused', reason: 'not allowed here' },
];

const stands = [{ what: 'submissions', walls }];

test('not strict: whatever stands will do', () => {
  expect(() => requireWalls(stands, false)).not.toThrow();
});

test('strict: every missing wall is listed with its reason', () => {
  expect(() => requireWalls(stands, true)).toThrow(WallsMissingError);
  expect(() => requireWalls(stands, true)).toThrow(
    /seccomp, around submissions: no filter here\n.*own-network, around submissions: not allowed here/,
  );
});

test('only the walls that were named are required', () => {
  expect(() => requireWalls(stands, ['watchdog'])).not.toThrow();
  expect(() => requireWalls(stands, ['watchdog', 'seccomp'])).toThrow(/seccomp/);
});

test('every kind of process is judged, but for the wall that it does without', () => {
  const jit: Wall = { name: 'jitless', active: false, code: 'heavy-lane', reason: 'it compiles' };
  const [standing] = walls;
  const compiler = { what: 'the compiler', walls: [jit, ...walls.slice(1)], without: 'jitless' } as const;
  expect(() =>
    requireWalls([{ what: 'submissions', walls: standing ? [standing] : [] }, compiler], true),
  ).toThrow(
    /missing:\n {2}seccomp, around the compiler: no filter here\n {2}own-network, around the compiler: [^\n]*\nProvide/,
  );
  expect(() => requireWalls([{ ...compiler, walls: [jit] }], true)).not.toThrow();
});
