/** Each `yield` gives up the turn; the return value is the result. */
export type Routine = Generator<void, string>;

/** Steps the routines in turn until all are done, and returns their results in the order of the list. */
export function takeTurns(routines: Routine[]): string[] {
  const results: string[] = [];
  const waiting = [...routines.entries()];
  try {
    for (let turn = waiting.shift(); turn !== undefined; turn = waiting.shift()) {
      const [place, routine] = turn;
      const step = routine.next();
      if (step.done) results[place] = step.value;
      else waiting.push(turn);
    }
  } finally {
    // Only an error leaves anybody here: their `finally` blocks must run.
    for (const [, routine] of waiting) routine.return('');
  }
  return results;
}
