import { expect, random, test } from '@yieldpoint/testing';
import { Trampoline, type Routine } from './exercise';

/** Steps a routine to its end. */
function run<T>(root: Routine<T>, answer: (request: unknown) => unknown): T {
  const trampoline = new Trampoline(root, answer);
  while (trampoline.step());
  return trampoline.result();
}

const same = (request: unknown) => request;

test('waits for routines one after the other, and in any depth', () => {
  const log: string[] = [];
  function* leaf(name: string): Routine<string> {
    log.push(`${name} asks`);
    const heard: string = yield name;
    log.push(`${name} hears ${heard}`);
    return name.toUpperCase();
  }
  function* branch(): Routine<string> {
    const first: string = yield leaf('a');
    const second: string = yield leaf('b');
    return first + second;
  }
  function* tree(): Routine<string> {
    const both: string = yield branch();
    const third: string = yield leaf('c');
    return both + third;
  }
  expect(run(tree(), same)).toBe('ABC');
  expect(log).toEqual(['a asks', 'a hears a', 'b asks', 'b hears b', 'c asks', 'c hears c']);
});

test('a random sum over nested routines', () => {
  const numbers = Array.from({ length: 6 }, () => random.int(1, 1000));
  function* sum(from: number, to: number): Routine<number> {
    if (to - from === 1) return yield numbers[from];
    const middle = (from + to) >> 1;
    const left: number = yield sum(from, middle);
    return left + (yield sum(middle, to));
  }
  const total = numbers.reduce((before, number) => before + number + 1, 0);
  expect(run(sum(0, numbers.length), (request) => Number(request) + 1)).toBe(total);
});

test('lists, strings and objects are requests, not routines', () => {
  const asked: unknown[] = [];
  const record = (request: unknown) => {
    asked.push(request);
    return 'yes';
  };
  function* asking(): Routine<string[]> {
    const answers: string[] = [];
    for (const request of [[1, 2], 'text', { next: 'page' }, null, undefined, 0]) {
      answers.push(yield request);
    }
    return answers;
  }
  expect(run(asking(), record)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes', 'yes']);
  expect(asked).toEqual([[1, 2], 'text', { next: 'page' }, null, undefined, 0]);
});

test('results that look like nothing are results', () => {
  // oxlint-disable-next-line require-yield
  function* giving<T>(value: T): Routine<T> {
    return value;
  }
  function* outer(): Routine<unknown[]> {
    return [
      yield giving(0),
      yield giving(''),
      yield giving(null),
      yield giving(undefined),
      yield giving(false),
    ];
  }
  expect(run(outer(), () => 'asked')).toEqual([0, '', null, undefined, false]);
});

test('an error passes through finally blocks, innermost first', () => {
  const log: string[] = [];
  function* inner(): Routine<void> {
    try {
      yield 1;
      throw new Error('no connection');
    } finally {
      log.push('inner tidies up');
    }
  }
  function* outer(): Routine<void> {
    try {
      yield inner();
    } finally {
      log.push(`outer tidies up with ${yield 'help'}`);
    }
  }
  expect(() => run(outer(), same)).toThrow('no connection');
  expect(log).toEqual(['inner tidies up', 'outer tidies up with help']);
});

test('anything can be thrown, undefined as well', () => {
  function* inner(): Routine<void> {
    yield 1;
    // oxlint-disable-next-line typescript/only-throw-error -- the language allows it
    throw undefined;
  }
  function* outer(): Routine<string> {
    try {
      yield inner();
    } catch (error) {
      return `caught ${String(error)}`;
    }
    return 'nothing was thrown';
  }
  expect(run(outer(), same)).toBe('caught undefined');
});

test('a caught error is over and done with', () => {
  function* failing(): Routine<void> {
    yield 1;
    throw new Error('no connection');
  }
  function* rescue(): Routine<string> {
    return yield 'fine';
  }
  function* careful(): Routine<string> {
    try {
      yield failing();
    } catch {
      return yield rescue();
    }
    return 'nothing was thrown';
  }
  function* outer(): Routine<string[]> {
    const first: string = yield careful();
    const second: string = yield 'asked';
    const third: string = yield careful();
    return [first, second, third];
  }
  expect(run(outer(), same)).toEqual(['fine', 'asked', 'fine']);
});

test('forty routines that wait for each other', () => {
  function* nested(depth: number): Routine<number> {
    if (depth === 0) return 0;
    return 1 + (yield nested(depth - 1));
  }
  expect(run(nested(40), same)).toBe(40);
});

test('two trampolines take turns', () => {
  const log: string[] = [];
  function* inner(name: string): Routine<string> {
    log.push(`${name} asks`);
    const heard: string = yield name;
    log.push(`${name} is answered`);
    return heard;
  }
  function* outer(name: string): Routine<string> {
    const heard: string = yield inner(name);
    log.push(`${name} heard ${heard}`);
    return heard;
  }
  const one = new Trampoline(outer('one'), same);
  const two = new Trampoline(outer('two'), same);
  let [oneMore, twoMore] = [true, true];
  while (oneMore || twoMore) {
    oneMore = one.step();
    twoMore = two.step();
  }
  expect(log).toEqual([
    'one asks',
    'two asks',
    'one is answered',
    'two is answered',
    'one heard one',
    'two heard two',
  ]);
  expect([one.result(), two.result()]).toEqual(['one', 'two']);
});

test('after the end a step does nothing', () => {
  let ends = 0;
  function* short(): Routine<string> {
    yield 1;
    ends += 1;
    return 'over';
  }
  const trampoline = new Trampoline(short(), same);
  while (trampoline.step());
  expect([trampoline.step(), trampoline.step()]).toEqual([false, false]);
  expect([trampoline.result(), ends]).toEqual(['over', 1]);
});
