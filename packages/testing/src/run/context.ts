import type { Random } from './random.ts';

/** What one running test keeps. Coroutines of one test only ever run while it is current. */
export interface TestContext {
  random: Random;
  /** Expectations that were checked. */
  assertions: number;
  /** How many `expect.assertions` asked for; null when it did not. */
  wantedAssertions: number | null;
  /** `resolves` and `rejects` that nobody has awaited yet. */
  unawaited: Set<{ call: string }>;
}

let current: TestContext | null = null;

export const currentTest = (): TestContext | null => current;

/** Runs a part of a test: whatever it calls finds `context`. */
export function within<T>(context: TestContext, part: () => T): T {
  const outer = current;
  current = context;
  try {
    return part();
  } finally {
    current = outer;
  }
}
