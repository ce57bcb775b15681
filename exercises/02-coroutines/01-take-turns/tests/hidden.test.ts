import { expect, random, test } from '@yieldpoint/testing';
import { takeTurns, type Routine } from './exercise';

test('random routines: round by round, in the order of the list', () => {
  const lengths = Array.from({ length: 6 }, () => random.int(1, 9));
  const log: string[] = [];
  function* noting(place: number, steps: number): Routine {
    for (let step = 1; step < steps; step += 1) {
      log.push(`${step}:${place}`);
      yield;
    }
    log.push(`${steps}:${place}`);
    return `${place} after ${steps}`;
  }
  const results = takeTurns(lengths.map((steps, place) => noting(place, steps)));
  const rounds = Array.from({ length: 9 }, (_, round) =>
    lengths.flatMap((steps, place) => (round < steps ? [`${round + 1}:${place}`] : [])),
  );
  expect(log).toEqual(rounds.flat());
  expect(results).toEqual(lengths.map((steps, place) => `${place} after ${steps}`));
});

test('an empty list has no results', () => {
  expect(takeTurns([])).toEqual([]);
});

test('a routine that never yields has a result, too', () => {
  const text = `done ${random.int(0, 99999)}`;
  // oxlint-disable-next-line require-yield
  function* atOnce(): Routine {
    return text;
  }
  expect(takeTurns([atOnce(), atOnce()])).toEqual([text, text]);
});

test('an empty string is a result like any other', () => {
  // oxlint-disable-next-line require-yield
  function* empty(): Routine {
    return '';
  }
  const once = (routine: Routine): Routine => {
    let stepped = false;
    const next = routine.next.bind(routine);
    routine.next = () => {
      if (stepped) throw new Error('stepped after its end');
      stepped = true;
      return next();
    };
    return routine;
  };
  expect(takeTurns([once(empty()), once(empty())])).toEqual(['', '']);
});

test('who has failed or finished is not stepped again', () => {
  const steps: string[] = [];
  const watched = (name: string, routine: Routine): Routine => {
    const next = routine.next.bind(routine);
    routine.next = () => {
      steps.push(name);
      return next();
    };
    return routine;
  };
  function* short(): Routine {
    yield;
    return 'short';
  }
  function* failing(): Routine {
    yield;
    yield;
    throw new Error('out of paper');
  }
  function* long(): Routine {
    for (let turn = 0; turn < 50; turn += 1) yield;
    return 'long';
  }
  const all = [watched('short', short()), watched('failing', failing()), watched('long', long())];
  expect(() => takeTurns(all)).toThrow('out of paper');
  expect(steps).toEqual(['short', 'failing', 'long', 'short', 'failing', 'long', 'failing']);
});

test('a routine that has not begun runs nothing when it is closed', () => {
  const log: string[] = [];
  function* failing(): Routine {
    if (log.length === 0) throw new Error('at once');
    yield;
    return '';
  }
  function* late(): Routine {
    log.push('begun');
    try {
      yield;
    } finally {
      log.push('tidied up');
    }
    return '';
  }
  const never = late();
  expect(() => takeTurns([failing(), never])).toThrow('at once');
  expect(log).toEqual([]);
  expect(never.next().done).toBe(true);
});
