import { BaseExceptionGroup } from '@yieldpoint/asyncio';

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
    for (const one of leaves(error)) {
      if (one instanceof Unreachable) desk.retry(one.mirror);
      if (one instanceof Refused) desk.report(one.mirror, one.reason);
    }
  }
}
