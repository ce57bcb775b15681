export type Routine = Generator<void, string>;

export function takeTurns(routines: Routine[]): string[] {
  return routines.map((routine) => {
    for (;;) {
      const step = routine.next();
      if (step.done) return step.value;
    }
  });
}
