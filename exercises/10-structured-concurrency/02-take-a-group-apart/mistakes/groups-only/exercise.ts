import { BaseExceptionGroup, exceptStar } from '@yieldpoint/asyncio';

export class Unreachable extends Error {
  constructor(readonly mirror: string) {
    super(`${mirror} does not answer`);
  }
}

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

function leaves(error: unknown): unknown[] {
  return error instanceof BaseExceptionGroup ? error.exceptions.flatMap(leaves) : [error];
}

export async function settle(work: () => Promise<void>, desk: Desk): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BaseExceptionGroup)) throw error;
    exceptStar(
      error,
      [Unreachable, (group) => leaves(group).forEach((one) => desk.retry((one as Unreachable).mirror))],
      [
        Refused,
        (group) =>
          leaves(group).forEach((one) => desk.report((one as Refused).mirror, (one as Refused).reason)),
      ],
    );
  }
}
