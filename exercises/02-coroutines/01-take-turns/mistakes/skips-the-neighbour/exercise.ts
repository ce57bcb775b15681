export type Routine = Generator<void, string>;

export function takeTurns(routines: Routine[]): string[] {
  const results: string[] = [];
  const circle = [...routines.entries()];
  try {
    while (circle.length > 0) {
      for (const turn of circle) {
        const [place, routine] = turn;
        const step = routine.next();
        if (step.done) {
          results[place] = step.value;
          circle.splice(circle.indexOf(turn), 1);
        }
      }
    }
  } finally {
    for (const [, routine] of circle) routine.return('');
  }
  return results;
}
