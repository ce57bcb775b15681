import { expect, test } from 'vitest';
import type { Hello } from '../pipe/messages.ts';
import { surveyWalls } from './survey.ts';
import { LANE_WALLS } from '../limits.ts';
import { WALL_NAMES } from './wall.ts';

const open: Hello = {
  type: 'hello',
  jitless: false,
  permission: false,
  emptyEnvironment: false,
  networkInterfaces: 2,
};
const { dataBytes } = LANE_WALLS.light;
const noFence = { command: () => [], refusals: new Map() };

test('this very process stands behind hardly any wall, and each that is missing has a reason', () => {
  const walls = surveyWalls(process.pid, open, noFence, dataBytes);
  expect(walls.map(({ name }) => name)).toEqual(WALL_NAMES);
  for (const name of [
    'data-limit',
    'file-limit',
    'jitless',
    'permission',
    'empty-environment',
    'own-user',
  ] as const) {
    expect(walls.find((wall) => wall.name === name)).toMatchObject({ active: false });
  }
  for (const { active, code, reason } of walls)
    expect([code === null, reason === '']).toEqual([active, active]);
});

test('why a wall could not be built is told where it is missed', () => {
  const refused = {
    command: () => [],
    refusals: new Map([['own-network', { code: 'refused', reason: 'Operation not permitted' }] as const]),
  };
  const walls = surveyWalls(process.pid, { ...open, networkInterfaces: 0 }, refused, dataBytes);
  expect(walls.find(({ name }) => name === 'own-network')).toEqual({
    name: 'own-network',
    active: false,
    code: 'refused',
    reason: 'Operation not permitted',
  });
});
