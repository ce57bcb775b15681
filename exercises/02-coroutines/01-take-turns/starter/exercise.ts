/** Each `yield` gives up the turn; the return value is the result. */
export type Routine = Generator<void, string>;

/** Steps the routines in turn until all are done, and returns their results in the order of the list. */
export function takeTurns(routines: Routine[]): string[] {
  // Your code. This takes a single step of each and never comes back.
  return routines.map((routine) => routine.next().value ?? '');
}
