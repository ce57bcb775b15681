/** Lines as an output file holds them. */
export const toFile = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** The lines of an output file; a last line without an end is a line, too. */
export function fromFile(text: string): string[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The first line, counted from 1, in which two outputs differ; null when they are the same. */
export function firstDifference(one: readonly string[], two: readonly string[]): number | null {
  const length = Math.max(one.length, two.length);
  for (let index = 0; index < length; index += 1) if (one[index] !== two[index]) return index + 1;
  return null;
}
