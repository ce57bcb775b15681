/** The mirror did not answer. Another try may help. */
export class Unreachable extends Error {
  constructor(readonly mirror: string) {
    super(`${mirror} does not answer`);
  }
}

/** The mirror does not want the file. Somebody has to look at it. */
export class Refused extends Error {
  constructor(
    readonly mirror: string,
    readonly reason: string,
  ) {
    super(`${mirror} refused: ${reason}`);
  }
}

export interface Desk {
  retry(mirror: string): void;
  report(mirror: string, reason: string): void;
}

/** Awaits `work()`; deals with the errors of the two known kinds, throws all others on. */
export async function settle(work: () => Promise<void>, desk: Desk): Promise<void> {
  try {
    await work();
  } catch (error) {
    // This deals with a single error only, and drops what it does not know. Your code.
    if (error instanceof Unreachable) desk.retry(error.mirror);
  }
}
