import { afterEach, beforeAll, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { bundleRealms } from '../realms/bundle.ts';
import { RealmScript } from './isolate.ts';
import { compilePrograms } from '../rehearsal/compiled-programs.ts';
import { Rehearsal } from '../rehearsal/rehearsal.ts';
import { Room } from './room.ts';
import type { RoomSupplies } from './room.ts';
import { TestsIsolates } from './tests-isolates.ts';

let supplies: RoomSupplies;
let room: Room;
const printed: string[] = [];

beforeAll(async () => {
  const { student, tests } = await bundleRealms();
  const testsScript = new RealmScript('tests', tests);
  supplies = {
    student: new RealmScript('student', student),
    tests: new TestsIsolates(testsScript, DEFAULT_LIMITS.memoryBytes),
  };
});
afterEach(() => room.dispose());

function furnished(limits = {}): Room {
  printed.length = 0;
  room = new Room(supplies, DEFAULT_LIMITS.memoryBytes);
  room.furnish({ ...DEFAULT_LIMITS, ...limits });
  room.listen((level, text) => printed.push(`${level}: ${text}`) < 3);
  room.begin(1_000);
  return room;
}

const student = (code: string) => ({ file: 'exercise.ts', code, topLevelAwait: false });
const tests = (body: string) => ({
  file: 'a.test.ts',
  hidden: false,
  isSupport: false,
  code: `require('@yieldpoint/testing').test('t', () => { const exercise = require('./exercise'); ${body} });`,
});

function start(body: string, code: string, limits = {}): { status: string; virtualSeconds: number } | null {
  furnished(limits);
  room.defineTests(tests(body), new Map());
  room.defineStudent(student(code));
  expect(room.enter('collect', 'a.test.ts')).toBe('[{"name":"t"}]');
  expect(room.enter('load', 'exercise.ts')).toBe('null');
  const outcome = room.enter('start', 0, 1, '{}');
  return outcome === null ? null : (JSON.parse(outcome) as { status: string; virtualSeconds: number });
}

test('calls go from one realm to the other and back', () => {
  const outcome = start(
    'if (exercise.twice((n) => n + 1, 1) !== 3) throw 1;',
    'exports.twice = (f, n) => f(f(n));',
  );
  expect(outcome).toMatchObject({ status: 'passed', virtualSeconds: 0 });
  expect(room.ending).toBeNull();
});

test('what is printed goes out as long as it is taken', () => {
  start('exercise.talk();', `exports.talk = () => { for (let n = 0; n < 9; n++) console.warn(n, {}); };`);
  expect(printed).toEqual(['warn: 0 {}', 'warn: 1 {}', 'warn: 2 {}']);
});

test('a room that was stopped answers nothing any more', () => {
  expect(start('exercise.hang();', 'exports.hang = () => { for (;;); };', {})).toBeNull();
  expect(room.ending).toEqual({ kind: 'entry-time' });
  expect(room.enter('start', 0, 1, '{}')).toBeNull();
});

test('an outer realm gets to its end although an inner call was stopped', () => {
  const outcome = start(
    'try { exercise.many(() => {}); } catch {}',
    'exports.many = (f) => { for (;;) f(); };',
    {
      membraneCalls: 50,
    },
  );
  expect(outcome).toBeNull();
  expect(room.ending).toEqual({ kind: 'membrane-calls' });
});

test('each entry has crossings and time of its own', () => {
  start('exercise.some(() => {});', 'exports.some = (f) => { for (let n = 0; n < 30; n++) f(); };', {
    membraneCalls: 50,
  });
  expect(room.ending).toBeNull();
  for (let again = 0; again < 3; again++) {
    room.begin(1_000);
    expect(room.enter('start', 0, 1, '{}')).toContain('"passed"');
  }
});

test('a cleared room knows nothing of what was in it', () => {
  start('exercise.one();', 'exports.one = () => 1;');
  room.clear();
  expect(room.isFurnished).toBe(false);
  room.furnish(DEFAULT_LIMITS);
  room.begin(1_000);
  expect(room.enter('load', 'exercise.ts')).toContain('Cannot find module');
  room.defineTests(tests(''), new Map());
  expect(room.enter('collect', 'a.test.ts')).toBe('[{"name":"t"}]');
});

test('the rehearsal runs to its end: it passes what passes and fails what fails', () => {
  room = new Room(supplies, DEFAULT_LIMITS.memoryBytes);
  const outcomes = new Rehearsal(compilePrograms().rehearsal).perform(room) ?? [];
  expect(outcomes).toHaveLength(2);
  for (const outcome of outcomes) {
    expect(JSON.parse(outcome ?? '{}')).toMatchObject({
      status: 'failed',
      reason: { code: 'assertion', data: { matcher: 'toEqual' } },
      expected: '[["b", 1]]',
      virtualSeconds: 2.2,
    });
  }
  expect(room.isFurnished).toBe(false);
});
