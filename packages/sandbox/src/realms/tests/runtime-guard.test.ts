import * as asyncio from '@yieldpoint/asyncio';
import { describe, expect, test } from 'vitest';
import { Access } from '../../membrane/realm.ts';
import { RuntimeGuard } from './runtime-guard.ts';

const guard = new RuntimeGuard(asyncio);
const loop = new asyncio.VirtualClockLoop();
const future = loop.createFuture();

describe('what a submission sees of the runtime', () => {
  test('is sealed: the namespace, its functions, classes and their prototypes', () => {
    for (const thing of [guard.namespace, asyncio.sleep, asyncio.Task, asyncio.Task.prototype]) {
      expect(guard.access(thing)).toBe(Access.sealed);
      expect(guard.mayWrite(thing, 'anything')).toBe(false);
    }
    expect([guard.access(loop), guard.access(future)]).toEqual([Access.bare, Access.bare]);
  });

  test.each([
    [
      'Future.prototype',
      asyncio.Future.prototype,
      ['result', 'cancel', 'constructor'],
      ['settle', 'takeError', 'addWaker'],
    ],
    ['Task.prototype', asyncio.Task.prototype, ['cancel', 'getName'], ['wake', 'run', 'adopt', 'getCoro']],
    [
      'VirtualClockLoop.prototype',
      asyncio.VirtualClockLoop.prototype,
      ['time'],
      ['advance', 'drive', 'pause'],
    ],
    [
      'EventLoop.prototype',
      asyncio.EventLoop.prototype,
      ['callLater'],
      ['setTaskFactory', 'schedule', 'forever'],
    ],
    ['a future', future, ['result'], ['state', 'value', 'loop', 'settle']],
    ['a loop', loop, ['time', 'callSoon'], ['ready', 'timers', 'tasks', 'currentTask', 'trace', 'advance']],
    ['a coroutine', asyncio.sleep(1), ['name', 'close'], ['frame', 'state', 'caller']],
    [
      'the namespace',
      guard.namespace,
      ['sleep', 'Task'],
      ['setEventLoopPolicy', 'RealTimeLoop', 'SlicedRun'],
    ],
  ] as [string, object, string[], string[]][])('%s', (_, thing, shown, hidden) => {
    expect(shown.filter((key) => !guard.mayRead(thing, key))).toEqual([]);
    expect(hidden.filter((key) => guard.mayRead(thing, key))).toEqual([]);
  });

  test('shows nothing more through the classes above, exported or not', () => {
    let holder = Object.getPrototypeOf(loop) as object;
    for (; holder !== Object.prototype; holder = Object.getPrototypeOf(holder) as object) {
      for (const key of ['trace', 'traceRing', 'limits', 'advance']) {
        expect(guard.mayRead(holder, key)).toBe(false);
      }
    }
  });

  test('leaves out what steers it from outside', () => {
    expect(Object.keys(guard.namespace)).not.toContain('setEventLoopPolicy');
    expect(Object.keys(guard.namespace)).toContain('gather');
  });
});

describe('what a submission may do with things of the tests', () => {
  test('writing to an object that it was given, but not to functions, classes or prototypes', () => {
    class Own {
      n = 1;
    }
    expect(guard.mayWrite({ n: 1 }, 'n')).toBe(true);
    expect(guard.mayWrite(new Own(), 'added')).toBe(true);
    expect(guard.mayWrite(Own, 'added')).toBe(false);
    expect(guard.mayWrite(Own.prototype, 'added')).toBe(false);
    expect(guard.mayWrite({}, '__proto__')).toBe(false);
  });

  test('no stack, and no prototype through the back door', () => {
    expect(guard.mayRead(new Error('e'), 'stack')).toBe(false);
    expect(guard.mayRead({}, '__proto__')).toBe(false);
    expect(guard.mayRead({ n: 1 }, 'n')).toBe(true);
  });

  test('adding fields to an instance of a subclass of the runtime’s, and changing those', () => {
    class Loud extends asyncio.Future<string> {}
    const loud = new Loud(loop);
    expect(guard.mayWrite(loud, 'heard')).toBe(true);
    Object.assign(loud, { heard: 1 });
    expect(guard.mayWrite(loud, 'heard')).toBe(true);
    expect(guard.mayWrite(loud, 'state')).toBe(false);
    expect(guard.mayRead(loud, 'settle')).toBe(false);
    expect(guard.mayRead(loud, 'result')).toBe(true);
  });
});

test('a method that a test put on one object is the one that is called', () => {
  const watched = loop.createFuture();
  const { cancel } = asyncio.Future.prototype;
  expect(guard.called(cancel, watched)).toBe(cancel);
  const spy = (): boolean => true;
  watched.cancel = spy;
  expect(guard.called(cancel, watched)).toBe(spy);
  expect(guard.called(cancel, future)).toBe(cancel);
  expect(guard.called(spy, watched)).toBe(spy);
  expect(guard.called(cancel, null)).toBe(cancel);
});
