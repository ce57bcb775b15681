import { BaseExceptionGroup, exceptStar } from '@yieldpoint/asyncio';

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
    exceptStar(
      error,
      [Unreachable, (group) => leaves<Unreachable>(group).forEach(({ mirror }) => desk.retry(mirror))],
      [
        Refused,
        (group) => leaves<Refused>(group).forEach(({ mirror, reason }) => desk.report(mirror, reason)),
      ],
    );
  }
}

/** The errors of a group without its nesting; the caller has sorted them and knows their kind. */
function leaves<E>(error: unknown): E[] {
  if (error instanceof BaseExceptionGroup) return error.exceptions.flatMap((one) => leaves<E>(one));
  return [error as E];
}
