import { exceptStar } from '@yieldpoint/asyncio';

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

export async function settle(work: () => Promise<void>, desk: Desk): Promise<void> {
  try {
    await work();
  } catch (error) {
    exceptStar(
      error,
      [
        Unreachable,
        (group) => {
          for (const one of group.exceptions) if (one instanceof Unreachable) desk.retry(one.mirror);
        },
      ],
      [
        Refused,
        (group) => {
          for (const one of group.exceptions) if (one instanceof Refused) desk.report(one.mirror, one.reason);
        },
      ],
    );
  }
}
