import { expect, test } from '@yieldpoint/testing';
import { takeTurns, type Routine } from './exercise';

/** A routine of so many steps that notes each of them. */
function* counting(name: string, steps: number, log: string[]): Routine {
  for (let step = 1; step <= steps; step += 1) {
    if (step > 1) yield;
    log.push(`${name}${step}`);
  }
  return `${name} counted to ${steps}`;
}

test('each takes one step in turn', () => {
  const log: string[] = [];
  takeTurns([counting('a', 3, log), counting('b', 3, log)]);
  expect(log, 'One step of a, one step of b, and round again.').toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
});

test('who is done leaves the circle, the others go on', () => {
  const log: string[] = [];
  takeTurns([counting('a', 4, log), counting('b', 1, log), counting('c', 2, log)]);
  expect(log, 'b has one step, c two; then a has every turn to itself.').toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
    'c2',
    'a3',
    'a4',
  ]);
});

test('results come in the order of the list', () => {
  const results = takeTurns([counting('slow', 5, []), counting('quick', 1, []), counting('middle', 3, [])]);
  expect(results, 'The order of the list, not the order of finishing.').toEqual([
    'slow counted to 5',
    'quick counted to 1',
    'middle counted to 3',
  ]);
});

test('an error ends it and is thrown', () => {
  function* failing(): Routine {
    yield;
    throw new Error('out of paper');
  }
  expect(
    () => takeTurns([counting('a', 5, []), failing()]),
    'Whoever called takeTurns must hear of the error.',
  ).toThrow('out of paper');
});

test('after an error the others may clean up', () => {
  const log: string[] = [];
  function* tidy(name: string): Routine {
    try {
      for (let turn = 0; turn < 50; turn += 1) yield;
    } finally {
      log.push(`${name} tidied up`);
    }
    return name;
  }
  function* failing(): Routine {
    yield;
    throw new Error('out of paper');
  }
  try {
    takeTurns([tidy('a'), failing(), tidy('b')]);
  } catch {
    // The error itself is another test's business.
  }
  expect(
    [...log].sort(),
    '`routine.return(…)` runs the `finally` blocks of a routine that stands at a yield.',
  ).toEqual(['a tidied up', 'b tidied up']);
});
