export type Routine = Generator<void, string>;

export function takeTurns(routines: Routine[]): string[] {
  const results: string[] = [];
  const waiting = [...routines.entries()];
  try {
    for (let turn = waiting.shift(); turn !== undefined; turn = waiting.shift()) {
      const [place, routine] = turn;
      const { value } = routine.next();
      if (value) results[place] = value;
      else waiting.push(turn);
    }
  } finally {
    for (const [, routine] of waiting) routine.return('');
  }
  return results;
}
