import { styleText } from 'node:util';
import type { ProgramRun } from '../snippets/run-programs.ts';

/** What two programs printed, in two columns; `≠` stands between lines that differ, `!` before warnings. */
export function sideBySide(one: ProgramRun, two: ProgramRun): string[] {
  const rows = Array.from(
    { length: Math.max(one.lines.length, two.lines.length) },
    (_, index) => [one.lines[index], two.lines[index]] as const,
  );
  const heading = 'TypeScript';
  const width = Math.max(heading.length, ...one.lines.map((line) => columnsOf(line)));
  const padded = (text: string) => text + ' '.repeat(width - columnsOf(text));
  return [
    styleText('dim', `${padded(heading)}   Python`),
    ...rows.map(([left, right]) =>
      `${padded(left ?? '')} ${left === right ? ' ' : '≠'} ${right ?? ''}`.trimEnd(),
    ),
    ...one.warnings.map((line) => styleText('yellow', `! TypeScript: ${line}`)),
    ...two.warnings.map((line) => styleText('yellow', `! Python: ${line}`)),
  ];
}

/** Chinese characters take two columns of a terminal. */
function columnsOf(text: string): number {
  return text.replaceAll(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g,
    'xx',
  ).length;
}
