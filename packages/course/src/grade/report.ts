import { styleText } from 'node:util';
import type { Exercise, Locale, SubmissionEvent } from '@yieldpoint/protocol';
import { say, sayDiagnostic, words } from './words.ts';

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;
type Event<Type extends SubmissionEvent['type']> = Extract<SubmissionEvent, { type: Type }>;

/**
 * Turns each event into lines for a person at a terminal.
 *
 * ```ts
 * const report = reporter(exercise, 'zh-CN');
 * for (const line of report(event)) console.log(line);
 * ```
 */
export function reporter(
  { testTexts = {} }: Pick<Exercise, 'testTexts'>,
  locale: Locale,
  paint: Paint = styleText,
): (event: SubmissionEvent) => string[] {
  const w = words[locale];
  const translate = (text: string) => testTexts[text]?.[locale] ?? text;
  const plan = new Map<string, Event<'plan'>['tests'][number]>();

  const rejected = ({ diagnostics }: Event<'rejected'>) => [
    paint('red', w.doesNotCompile),
    ...diagnostics.map(
      (each) =>
        `  ${paint('cyan', `${each.file}:${each.line}:${each.column}`)}  ${printable(sayDiagnostic(each, locale))}`,
    ),
  ];

  const tested = (event: Event<'test-finished'>) => {
    const passed = event.status === 'passed';
    const test = plan.get(event.test);
    const heading = [
      passed ? paint('green', '✓') : paint('red', '✗'),
      translate(test?.name ?? event.test),
      ...(test?.hidden ? [w.hidden] : []),
      ...(passed ? [] : [w.status[event.status]]),
      ...(event.realMs > 0 ? [paint('dim', w.times(event.virtualSeconds, event.realMs))] : []),
    ];
    const lines = [heading.join(' ')];
    if (event.status === 'not-run') lines.push(`    ${w.notRun}`);
    else if (event.message !== null) lines.push(`    ${printable(say(event.message, locale, translate))}`);
    if (event.position !== null) {
      const { file, line, column } = event.position;
      lines.push(`    ${paint('cyan', `${file}:${line}:${column}`)}`);
    }
    for (const { sign, text } of event.diff ?? []) {
      const line = `    ${sign} ${printable(text)}`;
      lines.push(sign === ' ' ? line : paint(sign === '-' ? 'green' : 'red', line));
    }
    return lines;
  };

  const finished = ({ verdict, counts, score, maxScore, limits, advice }: Event<'finished'>) => [
    '',
    ...limits.map((hit) => paint('yellow', w.limit(hit))),
    `${paint(verdict === 'passed' ? 'green' : 'red', w.verdict[verdict])}${w.colon}` +
      w.counts(counts.passed, counts.total, score, maxScore),
    ...advice.flatMap(({ message }) => ['', message[locale].trim()]),
  ];

  return (event) => {
    if (event.type === 'plan') for (const test of event.tests) plan.set(test.id, test);
    if (event.type === 'rejected') return rejected(event);
    if (event.type === 'test-finished') return tested(event);
    if (event.type === 'finished') return finished(event);
    if (event.type === 'failed') return [paint('yellow', w.ours(event.code))];
    if (event.type === 'console') {
      return printable(event.text)
        .split('\n')
        .map((line) => paint('dim', `  | ${line}`));
    }
    return [];
  };
}

/** A terminal must not act on what a submission prints: control codes become dots. */
function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n]/gu, '·');
}
