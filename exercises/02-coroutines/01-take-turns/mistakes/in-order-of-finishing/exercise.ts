export type Routine = Generator<void, string>;

export function takeTurns(routines: Routine[]): string[] {
  const results: string[] = [];
  const waiting = [...routines];
  try {
    for (let routine = waiting.shift(); routine !== undefined; routine = waiting.shift()) {
      const step = routine.next();
      if (step.done) results.push(step.value);
      else waiting.push(routine);
    }
  } finally {
    for (const routine of waiting) routine.return('');
  }
  return results;
}
