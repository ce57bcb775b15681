import { sleep } from '@yieldpoint/asyncio';
import type { ExploreOptions, Program } from '@yieldpoint/asyncio/explore';

/** A program with a bug that the usual order of things hides, and the same program mended. */
export interface Specimen {
  name: string;
  broken: Program;
  mended: Program;
  /** What it takes besides another order. */
  options?: ExploreOptions;
}

/** Gives the others so many turns. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await sleep(0);
}

export function expectThat(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

export const specimen = (
  name: string,
  make: (mended: boolean) => Program,
  options: ExploreOptions = {},
): Specimen => ({ name, broken: make(false), mended: make(true), options });
