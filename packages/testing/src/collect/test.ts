import { print } from '../values/print.ts';
import { isArray, isObject, read } from '../values/primordials.ts';
import { add } from './registry.ts';

/** An async body is a coroutine: the main task of a fresh loop on a virtual clock. */
export type Body<Args extends readonly unknown[] = []> = (...args: Args) => unknown;

/** Fills `%s`, `%i`, `%d`, `%f`, `%j`, `%o`, `%#` (the row's number) and, for rows that are objects, `$name`. */
function title(template: string, row: readonly unknown[], index: number): string {
  let used = 0;
  const filled = template.replace(/%([sdifjo#%])/g, (placeholder, kind: string) => {
    if (kind === '%') return '%';
    if (kind === '#') return String(index);
    if (used >= row.length) return placeholder;
    const value = row[used++];
    if (kind === 's') return String(value);
    if (kind === 'i') return String(Math.trunc(Number(value)));
    return kind === 'd' || kind === 'f' ? String(Number(value)) : print(value);
  });
  const [first] = row;
  if (!isObject(first)) return filled;
  return filled.replace(/\$([\w$]+)/g, (placeholder, key: string) => {
    const value = read(first, key);
    return value === undefined ? placeholder : typeof value === 'string' ? value : print(value);
  });
}

/** The same test over several rows; a row that is a list is spread over the arguments. */
function each<Row extends readonly unknown[]>(
  rows: readonly Row[],
): (name: string, body: Body<[...Row]>) => void;
function each<Row>(rows: readonly Row[]): (name: string, body: Body<[Row]>) => void;
function each(rows: readonly unknown[]) {
  return (name: string, body: Body<unknown[]>): void => {
    rows.forEach((row, index) => {
      const args: readonly unknown[] = isArray(row) ? row : [row];
      add(title(name, args, index), () => body(...args));
    });
  };
}

/**
 * Writes a test down.
 *
 * ```ts
 * test('waits two seconds', async () => {
 *   await sleep(2);
 *   expect(getRunningLoop().time()).toBe(2);
 * });
 * test.each([[1, 2], [2, 4]])('doubles %i', (from, to) => expect(double(from)).toBe(to));
 * ```
 */
export const test = Object.assign((name: string, body: Body): void => add(name, body), { each });
