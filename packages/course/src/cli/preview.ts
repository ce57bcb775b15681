import { styleText } from 'node:util';
import { createSandbox } from '@yieldpoint/sandbox';
import { run } from '../check/run.ts';
import { loadExercise } from '../load/exercise.ts';
import { terminalLocale } from './locale.ts';

/** Prints what a student reads before starting: the prompt and what the tests ask for. */
export async function previewCommand(folder: string, options: { locale?: string }): Promise<0> {
  const locale = terminalLocale(options.locale, process.env);
  const { exercise, gradable } = await loadExercise(folder, { strict: false });
  await using sandbox = await createSandbox({ workers: 1 });
  const { plan } = await run(sandbox, gradable, exercise.starter, 1);
  const heading = (text: string) => styleText('bold', text);
  const tests = plan.map(({ name, hidden }) => {
    const text = exercise.testTexts?.[name]?.[locale] ?? name;
    return `  ${hidden ? '◌' : '○'} ${text}`;
  });
  const lines = [
    heading(exercise.title[locale]),
    styleText(
      'dim',
      `${exercise.kind} · ${exercise.difficulty} · ${exercise.points} · ${exercise.concepts.join(', ')}`,
    ),
    '',
    ...exercise.prompt[locale].split('\n').map((line) => (line.startsWith('#') ? heading(line) : line)),
    ...tests,
    '',
    styleText('dim', `○ visible  ◌ hidden  ? ${exercise.hints[locale].length} hints`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
