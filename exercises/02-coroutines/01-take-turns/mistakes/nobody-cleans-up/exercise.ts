export type Routine = Generator<void, string>;

export function takeTurns(routines: Routine[]): string[] {
  const results: string[] = [];
  const waiting = [...routines.entries()];
  for (let turn = waiting.shift(); turn !== undefined; turn = waiting.shift()) {
    const [place, routine] = turn;
    const step = routine.next();
    if (step.done) results[place] = step.value;
    else waiting.push(turn);
  }
  return results;
}
