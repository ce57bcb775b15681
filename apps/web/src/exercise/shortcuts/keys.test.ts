import { describe, expect, test } from 'vitest';
import { actionOf } from './keys.ts';
import type { Pressed } from './keys.ts';

const press = (key: string, rest: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  occupied: false,
  ...rest,
});

describe('actionOf', () => {
  test('Ctrl or Cmd with Enter submits, wherever the focus is', () => {
    expect(actionOf(press('Enter', { ctrlKey: true, occupied: true }), false)).toBe('submit');
    expect(actionOf(press('Enter', { metaKey: true }), true)).toBe('submit');
    expect(actionOf(press('Enter'), true)).toBeNull();
  });

  test.each([
    ['?', 'help'],
    ['e', 'editor'],
    ['r', 'results'],
    ['i', 'instructions'],
    ['h', 'hint'],
    ['x', null],
    ['constructor', null],
  ])('%s means %s', (key, action) => {
    expect(actionOf(press(key), true)).toBe(action);
  });

  test('single keys are only letters where text is written, and when they are switched off', () => {
    expect(actionOf(press('e', { occupied: true }), true)).toBeNull();
    expect(actionOf(press('e'), false)).toBeNull();
    expect(actionOf(press('r', { ctrlKey: true }), true)).toBeNull();
  });
});
