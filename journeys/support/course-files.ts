import { readFile } from 'node:fs/promises';
import path from 'node:path';

const EXERCISES = path.resolve(import.meta.dirname, '../../exercises');

/** The exercise that the journeys solve, and where its files lie. */
export const START_TOGETHER = {
  id: 'start-together',
  chapter: 'tasks',
  folder: '06-tasks/01-start-together',
};

/** @example await readExercise('solution/exercise.ts') */
export const readExercise = (file: string, { folder } = START_TOGETHER): Promise<string> =>
  readFile(path.join(EXERCISES, folder, file), 'utf8');
