import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { CourseError } from '../faults.ts';
import type { LoadedExercise } from '../load/loaded.ts';
import { Reader } from '../load/reader.ts';
import { digest } from '../load/version.ts';
import { readYaml } from '../load/yaml.ts';
import { mutantsOf } from './mutants.ts';

const scoresYaml = z.record(z.string(), z.strictObject({ score: z.number().nullable(), of: z.string() }));

/** By id of the exercise: the percent of its mutants that its tests noticed, and what was measured then. */
export type Scores = z.infer<typeof scoresYaml>;

/** Names what a score depends on: the tests, and the mutants that they are to notice. Takes milliseconds. */
export function measured({ gradable, solution, settings }: LoadedExercise): string {
  const { tests, support, limits } = gradable;
  const mutants = Object.entries(solution).flatMap(([file, source]) =>
    mutantsOf(file, source).map((mutant) => [file, mutant.source]),
  );
  return digest({ tests, support, limits, mutants, equivalent: settings.mutation.equivalent });
}

/** What an exercise is held to that says nothing else. Many schedules break a program: their mutants may be right. */
export const floorOf = ({ kind, mutation }: LoadedExercise['settings']): number =>
  mutation.floor ?? (kind === 'break-it' ? 0 : 85);

/**
 * Scores that `course mutate --record` wrote; none where there is no such file.
 *
 * @throws {CourseError} `yaml-syntax` or `yaml-invalid` when it holds something else.
 */
export async function readScores(path: string): Promise<Scores> {
  const file = resolve(path);
  if (!existsSync(file)) return {};
  const reader = new Reader();
  const scores = await readYaml(reader, file, scoresYaml);
  if (reader.faults.length > 0) throw new CourseError(reader.faults);
  return scores ?? {};
}

/** Writes them by id, a line each, so that two who measure different exercises do not meet. */
export async function writeScores(path: string, scores: Scores): Promise<void> {
  const lines = Object.entries(scores)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { score, of }]) => `${id}: { score: ${score}, of: '${of}' }\n`);
  await writeFile(path, `# Written by \`course mutate --record\`.\n${lines.join('')}`);
}

/** Exercises that stand below their floor, or whose score is of other tests or another solution than they have now. */
export function notHeld(exercises: readonly LoadedExercise[], scores: Scores): string[] {
  return exercises.flatMap((exercise) => {
    const { id } = exercise.settings;
    const found = scores[id];
    if (found?.of !== measured(exercise)) return [`${id}: not measured as it stands`];
    const floor = floorOf(exercise.settings);
    return (found.score ?? 100) < floor ? [`${id}: ${found.score} %, floor ${floor} %`] : [];
  });
}
