import { relative } from 'node:path';
import { styleText } from 'node:util';
import { createSandbox } from '@yieldpoint/sandbox';
import { readAny } from '../check/check.ts';
import { CourseError, type Fault } from '../faults.ts';
import type { LoadedExercise } from '../load/loaded.ts';
import { Reader, isFolder } from '../load/reader.ts';
import { mutate, pathOf, SolutionFailsError, type Mutation } from '../mutate/mutate.ts';
import { floorOf, measured, readScores, writeScores } from '../mutate/scores.ts';

export interface MutateCommand {
  json?: boolean;
  /** Percent; without it every exercise has its own. */
  floor?: number;
  /** How many seeds a mutant must survive. */
  seeds: number;
  /** A file that the scores are written into, beside those of other exercises. */
  record?: string;
}

/** 0 when every exercise reaches its floor, 1 when one does not, 2 when one can not be measured. */
export async function mutateCommand(
  paths: string[],
  { json = false, floor: asked, seeds, record }: MutateCommand,
): Promise<0 | 1 | 2> {
  const exercises = await readExercises(paths);
  const scores = record === undefined ? {} : await readScores(record);
  const [first, ...others] = Array.from({ length: seeds }, (_, index) => index + 1);
  await using sandbox = await createSandbox();
  let code: 0 | 1 | 2 = 0;
  for (const exercise of exercises) {
    const floor = asked ?? floorOf(exercise.settings);
    const mutation = await attempt(sandbox, exercise, [first ?? 1, ...others]);
    if (mutation === null) {
      code = 2;
      continue;
    }
    if (record !== undefined) {
      scores[mutation.exercise] = { score: rounded(mutation.score), of: measured(exercise) };
      await writeScores(record, scores);
    }
    if ((mutation.score ?? 100) < floor || mutation.unmet.length > 0) code ||= 1;
    const lines = json ? [JSON.stringify({ ...mutation, floor })] : report(mutation, floor);
    for (const line of lines) process.stdout.write(`${line}\n`);
  }
  return code;
}

/** Down, so that what is written never says more than was reached. */
const rounded = (score: number | null): number | null =>
  score === null ? null : Math.floor(score * 10) / 10;

/** Null, with a word on stderr, where there is nothing to measure: the others are still worth it. */
async function attempt(...[sandbox, exercise, seeds]: Parameters<typeof mutate>): Promise<Mutation | null> {
  try {
    return await mutate(sandbox, exercise, seeds);
  } catch (error) {
    if (!(error instanceof SolutionFailsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return null;
  }
}

async function readExercises(paths: string[]): Promise<LoadedExercise[]> {
  const reader = new Reader();
  const exercises: LoadedExercise[] = [];
  for (const path of paths) {
    if (await isFolder(path)) exercises.push(...(await readAny(reader, path)).exercises);
    else reader.report('no-such-folder', path, 'There is no such folder.');
  }
  const fatal = reader.faults.filter(stopsGrading);
  if (fatal.length > 0) throw new CourseError(fatal);
  return exercises;
}

/** Texts may still be missing while the tests are being made. */
const stopsGrading = ({ code, file }: Fault): boolean =>
  code === 'no-such-folder' || code === 'no-tests' || /\.ts$|exercise\.yaml$/.test(file);

/** One line of figures, then every survivor as a diff. */
function report(mutation: Mutation, floor: number): string[] {
  const { exercise, counts, score, mutants, unmet, seconds } = mutation;
  const good = score === null || score >= floor;
  const shown = score === null ? 'nothing to mutate' : `${score.toFixed(1)} % (floor ${floor} %)`;
  const parts = [
    `${counts.killed} killed`,
    `${counts['timed-out']} timed out`,
    `${counts.survived} survived`,
    ...(counts.equivalent > 0 ? [`${counts.equivalent} equivalent`] : []),
    ...(counts['not-compiled'] > 0 ? [`${counts['not-compiled']} do not compile`] : []),
  ];
  const per100 = mutants.length === 0 ? 0 : (100 * seconds) / mutants.length;
  const time = `${seconds.toFixed(1)} s, ${per100.toFixed(1)} s per 100 mutants`;
  return [
    `${styleText(good ? 'green' : 'red', good ? '✓' : '✗')} ${exercise}: ${styleText('bold', shown)}; ${parts.join(', ')}; ${time}`,
    ...mutants
      .filter(({ status }) => status === 'survived')
      .flatMap((mutant) => [
        '',
        styleText(
          'cyan',
          `${relative(process.cwd(), pathOf(mutation, mutant))}:${mutant.line} ${mutant.mutator}`,
        ),
        ...mutant.diff.map(paint),
      ]),
    ...unmet.flatMap(({ from, to }) => [
      '',
      `${styleText('red', 'mutation.equivalent')} No survivor is \`${from}\` → \`${to}\`: remove the mark.`,
    ]),
    '',
  ];
}

const paint = (line: string): string => {
  if (line.startsWith('-')) return styleText('red', line);
  return line.startsWith('+') ? styleText('green', line) : line;
};
