/** How people write a name differs in case, in width, and in what stands between its words. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether somebody who typed `query` may mean the thing with these names.
 *
 * ```ts
 * matches(['call_soon', 'callSoon'], 'call so'); // true
 * ```
 */
export function matches(names: readonly string[], query: string): boolean {
  const wanted = keyOf(query);
  return names.some((name) => keyOf(name).includes(wanted));
}
