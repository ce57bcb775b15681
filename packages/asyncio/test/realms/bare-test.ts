// As much of vitest as the behaviours' tests use, for realms that have nothing but the language.

type Body = (...given: never[]) => unknown;

interface Case {
  name: string;
  run: () => unknown;
}

const cases: Case[] = [];
let within = '';

/** A row's name is only there to find it again. */
const named = (name: string, row: unknown): string => `${name} ${JSON.stringify(row)}`;

export const test = Object.assign(
  (name: string, ...rest: unknown[]): void => {
    const run = rest.find((one) => typeof one === 'function') as () => unknown;
    cases.push({ name: within + name, run });
  },
  {
    each:
      (table: readonly unknown[]) =>
      (name: string, ...rest: unknown[]): void => {
        const body = rest.find((one) => typeof one === 'function') as Body;
        for (const row of table) {
          const given = (Array.isArray(row) ? row : [row]) as never[];
          test(named(name, row), () => body(...given));
        }
      },
  },
);

export function describe(name: string, body: () => void): void {
  const before = within;
  within += `${name} > `;
  body();
  within = before;
}

const CONTAINING = Symbol('objectContaining');

function equal(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true;
  if (typeof actual !== 'object' || typeof expected !== 'object' || !actual || !expected) return false;
  if (CONTAINING in expected) return contains(actual, expected[CONTAINING] as object);
  if (actual instanceof Error || expected instanceof Error) return sameError(actual, expected);
  if (Symbol.iterator in expected) return Symbol.iterator in actual && sameItems(actual, expected);
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].every((key) => equal(Reflect.get(actual, key), Reflect.get(expected, key)));
}

const contains = (actual: object, expected: object): boolean =>
  Object.keys(expected).every((key) => {
    const [mine, wanted]: unknown[] = [Reflect.get(actual, key), Reflect.get(expected, key)];
    const isPlain =
      typeof wanted === 'object' && wanted !== null && Object.getPrototypeOf(wanted) === Object.prototype;
    return isPlain && typeof mine === 'object' && mine !== null
      ? contains(mine, wanted)
      : equal(mine, wanted);
  });

const sameError = (actual: object, expected: object): boolean =>
  actual instanceof Error &&
  expected instanceof Error &&
  actual.name === expected.name &&
  actual.message === expected.message;

function sameItems(actual: object, expected: object): boolean {
  const [mine, wanted] = [[...(actual as Iterable<unknown>)], [...(expected as Iterable<unknown>)]];
  return mine.length === wanted.length && mine.every((one, at) => equal(one, wanted[at]));
}

function thrown(act: () => unknown): { error: unknown } | null {
  try {
    act();
    return null;
  } catch (error) {
    return { error };
  }
}

function throwsLike(act: () => unknown, expected: unknown): boolean {
  const caught = thrown(act);
  if (caught === null || expected === undefined) return caught !== null;
  const { error } = caught;
  if (typeof expected === 'string') return (error as Error).message.includes(expected);
  if (expected instanceof RegExp) return expected.test((error as Error).message);
  if (typeof expected === 'function') return error instanceof expected;
  return equal(error, expected);
}

const matchers: Record<string, (actual: never, ...expected: never[]) => boolean> = {
  toBe: Object.is,
  toEqual: equal,
  toMatchObject: contains,
  toBeNull: (actual) => actual === null,
  toBeUndefined: (actual) => actual === undefined,
  toBeInstanceOf: (actual: unknown, expected: new () => unknown) => actual instanceof expected,
  toBeGreaterThan: (actual: number, expected: number) => actual > expected,
  toBeGreaterThanOrEqual: (actual: number, expected: number) => actual >= expected,
  toBeLessThan: (actual: number, expected: number) => actual < expected,
  toHaveLength: (actual: { length: number }, expected: number) => actual.length === expected,
  toMatch: (actual: string, expected: RegExp) => expected.test(actual),
  toContain: (actual: string, expected: string) => actual.includes(expected),
  toContainEqual: (actual: unknown[], expected: unknown) => actual.some((one) => equal(one, expected)),
  toThrow: throwsLike,
};

function against(actual: unknown, negated: boolean): Record<string, (...expected: unknown[]) => void> {
  const checks = Object.entries(matchers).map(([name, matches]) => [
    name,
    (...expected: unknown[]): void => {
      if (matches(actual as never, ...(expected as never[])) !== negated) return;
      const shown = [actual, ...expected].map((one) => JSON.stringify(one) ?? String(one));
      throw new Error(`${negated ? 'not ' : ''}${name}: ${shown.join(' and ')}`);
    },
  ]);
  return Object.fromEntries(checks) as Record<string, (...expected: unknown[]) => void>;
}

/** Checks what a promise gives. */
const later = (promise: PromiseLike<unknown>): object =>
  Object.fromEntries(
    Object.keys(matchers).map((name) => [
      name,
      async (...expected: unknown[]) => against(await promise, false)[name]?.(...expected),
    ]),
  );

export const expect = Object.assign(
  (actual: unknown): object => ({
    ...against(actual, false),
    not: against(actual, true),
    resolves: later(actual as PromiseLike<unknown>),
  }),
  { objectContaining: (expected: object): object => ({ [CONTAINING]: expected }) },
);

/** Runs everything; gives, as JSON, how many tests there were and which failed. */
export async function runAll(): Promise<string> {
  const failed: string[] = [];
  for (const { name, run } of cases) {
    try {
      await run();
    } catch (error) {
      failed.push(`${name}: ${String(error)}`);
    }
  }
  return JSON.stringify({ count: cases.length, failed });
}
