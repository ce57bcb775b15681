import { BaseExceptionGroup, exceptionGroup } from '@yieldpoint/asyncio';

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
    const group = error instanceof BaseExceptionGroup ? error : exceptionGroup('failed', [error]);
    const [unreachable, others] = group.split(Unreachable);
    for (const one of unreachable ? leaves(unreachable) : []) desk.retry((one as Unreachable).mirror);
    const [refused, rest] = others?.split(Refused) ?? [null, null];
    for (const one of refused ? leaves(refused) : []) {
      desk.report((one as Refused).mirror, (one as Refused).reason);
    }
    if (rest) throw rest;
  }
}
