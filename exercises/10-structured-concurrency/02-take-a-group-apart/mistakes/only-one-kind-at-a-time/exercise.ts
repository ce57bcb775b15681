import { ExceptionGroup } from '@yieldpoint/asyncio';

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
  return error instanceof ExceptionGroup ? error.exceptions.flatMap(leaves) : [error];
}

export async function settle(work: () => Promise<void>, desk: Desk): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ExceptionGroup)) {
      if (error instanceof Unreachable) desk.retry(error.mirror);
      else if (error instanceof Refused) desk.report(error.mirror, error.reason);
      else throw error;
      return;
    }
    const [unreachable, others] = error.split(Unreachable);
    if (unreachable) {
      for (const one of leaves(unreachable)) desk.retry((one as Unreachable).mirror);
      if (others) throw others;
      return;
    }
    const [refused, rest] = error.split(Refused);
    if (refused) for (const one of leaves(refused)) desk.report((one as Refused).mirror, (one as Refused).reason);
    if (rest) throw rest;
  }
}
