export const add = (a: number, b: number): number => a + b;

export const label = (n: number): string => `SECRET_EXPECTED-${n}`;

export async function sequence<T>(functions: (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  for (const each of functions) results.push(await each());
  return results;
}

export async function retry<T>(attempt: () => Promise<T>, times: number): Promise<T> {
  let last: unknown;
  for (let i = 0; i < times; i++) {
    try {
      return await attempt();
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

export function groupBy<T>(items: T[], key: (item: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const item of items) (groups[key(item)] ??= []).push(item);
  return groups;
}
