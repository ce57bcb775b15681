import { join } from 'node:path';
import type { Sandbox } from '@yieldpoint/sandbox';
import type { LoadedExercise, LoadedMistake } from '../load/loaded.ts';
import type { Reader } from '../load/reader.ts';
import { run, type Run } from './run.ts';

/** How often a grading that ran out of time is repeated: a busy machine may have taken what the submission was given. */
const SECOND_LOOKS = 2;

/** Figures of one exercise's runs. */
export interface Figures {
  visible: number;
  hidden: number;
  /** Gradings done. */
  runs: number;
  /** Median of the solution's gradings. */
  realMs: number;
  virtualSeconds: number;
}

/** Grades starter, solution and mistakes with the real sandbox and reports whatever is not as declared. */
export async function checkGrading(
  reader: Reader,
  sandbox: Sandbox,
  loaded: LoadedExercise,
  seeds: number[],
): Promise<Figures> {
  const { folder, gradable, exercise, solution, mistakes, settings } = loaded;
  const spoken = new Set<string>();
  const grade = async (files: Record<string, string>, seed: number, what: string): Promise<Run> => {
    let result = await run(sandbox, gradable, files, seed);
    for (let left = SECOND_LOOKS; left > 0 && ranOutOfTime(result); left -= 1) {
      result = await run(sandbox, gradable, files, seed);
    }
    if (result.failure !== null) reader.report('not-gradable', what, `Grading failed: ${result.failure}.`);
    for (const message of result.messages) spoken.add(message);
    return result;
  };

  const starter = await grade(exercise.starter, seeds[0] ?? 1, join(folder, 'starter'));
  checkStarter(reader, folder, starter, mistakes);

  const solutions: Run[] = [];
  for (const seed of seeds) {
    const result = await grade(solution, seed, join(folder, 'solution'));
    solutions.push(result);
    if (result.verdict === 'passed' || result.verdict === null) continue;
    reader.report('solution-fails', join(folder, 'solution'), `With seed ${seed} it ${saying(result)}.`);
    break;
  }

  const plan = solutions[0]?.plan ?? [];
  for (const mistake of mistakes) {
    const known = checkNames(reader, mistake, new Set(plan.map(({ id }) => id)));
    for (const seed of known ? seeds : []) {
      const result = await grade(mistake.files, seed, mistake.folder);
      if (!checkMistake(reader, mistake, result, seed)) break;
    }
  }

  const realMs = median(solutions.map((result) => result.realMs));
  const virtualSeconds = Math.max(...solutions.map((result) => result.virtualSeconds));
  const { budget } = settings;
  const path = join(folder, 'exercise.yaml');
  if (realMs > budget.realMs) {
    reader.report('over-real-time', path, `Grading took ${realMs.toFixed(0)} ms of ${budget.realMs} ms.`);
  }
  if (budget.virtualSeconds !== undefined && virtualSeconds > budget.virtualSeconds) {
    const detail = `A test took ${virtualSeconds} of ${budget.virtualSeconds} virtual seconds.`;
    reader.report('over-virtual-time', path, detail);
  }
  if (plan.length > 0) {
    const told = plan.filter((test) => !(test.hidden && loaded.gradable.secretNames));
    checkTexts(reader, loaded, [...told.map(({ name }) => name), ...spoken]);
  }
  const hidden = plan.filter((test) => test.hidden).length;
  const runs = 1 + seeds.length * (1 + mistakes.length);
  return { visible: plan.length - hidden, hidden, runs, realMs, virtualSeconds };
}

/** The compiler's process that runs out of time is taken for a source that is too complex. */
const ranOutOfTime = ({ verdict, diagnostics: [first] }: Run): boolean =>
  verdict === 'timeout' || first?.code === 'too-complex';

function checkStarter(
  reader: Reader,
  folder: string,
  starter: Run,
  mistakes: readonly LoadedMistake[],
): void {
  const path = join(folder, 'starter');
  if (starter.verdict === 'passed') reader.report('starter-passes', path, 'The starter passes every test.');
  if (starter.verdict === 'rejected')
    reader.report('starter-rejected', path, `The starter ${saying(starter)}.`);
  if (starter.verdict !== 'failed') return;
  for (const { name, fails } of mistakes) {
    if (fails.length !== starter.failed.length || !fails.every((test) => starter.failed.includes(test)))
      continue;
    reader.report('starter-alike', path, `The starter fails the same tests as the mistake \`${name}\`.`);
  }
}

function checkNames(reader: Reader, mistake: LoadedMistake, known: ReadonlySet<string>): boolean {
  if (known.size === 0) return false;
  const unknown = mistake.fails.filter((name) => !known.has(name));
  for (const name of unknown) {
    reader.report('unknown-test', join(mistake.folder, 'mistake.yaml'), `There is no test \`${name}\`.`);
  }
  return unknown.length === 0;
}

function checkMistake(reader: Reader, mistake: LoadedMistake, result: Run, seed: number): boolean {
  const { folder, fails } = mistake;
  if (result.verdict === null) return false;
  if (result.verdict === 'rejected') {
    reader.report('mistake-rejected', folder, `The mistake ${saying(result)}.`);
    return false;
  }
  if (result.verdict === 'passed') {
    reader.report('mistake-passes', folder, `With seed ${seed} every test passes.`);
    return false;
  }
  if (result.plan.length === 0) {
    const detail = `With seed ${seed} it ended with ${result.verdict} before a test was known.`;
    reader.report('not-gradable', folder, detail);
    return false;
  }
  const surplus = result.failed
    .filter((name) => !fails.includes(name))
    .map((name) => `\`${name}\` fails, too`);
  const lacking = fails.filter((name) => !result.failed.includes(name)).map((name) => `\`${name}\` passes`);
  if (surplus.length + lacking.length === 0) return true;
  const detail = `With seed ${seed} ${[...surplus, ...lacking].join('; ')}.`;
  reader.report('mistake-differs', join(folder, 'mistake.yaml'), detail);
  return false;
}

/** Everything that students read from tests has its translation, and no translation is left over. */
function checkTexts(reader: Reader, { folder, exercise }: LoadedExercise, said: string[]): void {
  const path = join(folder, 'tests', 'texts.zh-CN.yaml');
  const texts = exercise.testTexts ?? {};
  for (const text of new Set(said)) {
    if (texts[text] === undefined)
      reader.report('missing-text', path, `There is no translation of \`${text}\`.`);
  }
  const visible = Object.values(exercise.visibleTests).join('\n').replaceAll("\\'", "'");
  for (const text of Object.keys(texts)) {
    if (!said.includes(text) && !visible.includes(text)) {
      reader.report('unused-text', path, `No visible test says \`${text}\`.`);
    }
  }
}

function saying({ verdict, failed, diagnostics: [first] }: Run): string {
  if (first !== undefined)
    return `does not compile: ${first.file}:${first.line}:${first.column} ${first.message}`;
  return failed.length === 0
    ? `ends with ${verdict}`
    : `does not pass ${failed.map((name) => `\`${name}\``).join(', ')}`;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
