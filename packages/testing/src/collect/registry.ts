/** A test as it was written down. */
export interface CollectedTest {
  /** Unique within the file; tests in groups carry their groups' names: `group > test`. */
  name: string;
  body: () => unknown;
}

/** Where `test` puts what it is given. */
export type Register = (test: CollectedTest) => void;

let register: Register | null = null;
let groups: readonly string[] = [];
let names = new Map<string, number>();

/** Sends tests to `target` from now on; null for nowhere. */
export function registerWith(target: Register | null): void {
  register = target;
  groups = [];
  names = new Map();
}

/**
 * Runs a test file and gives its tests, in order.
 *
 * ```ts
 * const tests = collect(() => load('visible.test.ts'));
 * ```
 */
export function collect(load: () => void): CollectedTest[] {
  const outer = { register, groups, names };
  const tests: CollectedTest[] = [];
  registerWith((test) => tests.push(test));
  try {
    load();
  } finally {
    ({ register, groups, names } = outer);
  }
  return tests;
}

export function add(name: string, body: () => unknown): void {
  if (!register) {
    throw new Error(
      'test() needs a runner: run the file with vitest and its setup file, or with `course grade`.',
    );
  }
  const full = [...groups, name].join(' > ');
  const count = (names.get(full) ?? 0) + 1;
  names.set(full, count);
  register({ name: count === 1 ? full : `${full} (${count})`, body });
}

/** Groups the tests that `body` writes down. */
export function describe(name: string, body: () => void): void {
  const outer = groups;
  groups = [...groups, name];
  try {
    body();
  } finally {
    groups = outer;
  }
}
