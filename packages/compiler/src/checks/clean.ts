/**
 * The same program at the same lines and columns, without what only confuses later stages:
 * a byte order mark (editors do not count it), carriage returns (JavaScript reads them as `\n`
 * even inside templates) and a hashbang (which a function body cannot start with).
 */
export function clean(source: string): string {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const unified = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return unified.startsWith('#!') ? `//${unified.slice(2)}` : unified;
}
