import type { Chapter, Course, Exercise, Glossary, LocalizedText, Solution } from '@yieldpoint/protocol';
import type { GradableExercise } from '@yieldpoint/sandbox';
import type { ExerciseYaml } from '../format/exercise-yaml.ts';
import type { Directive } from './directives.ts';
import type { ReadSnippet } from './snippet.ts';

export interface LoadedMistake {
  name: string;
  folder: string;
  /** A whole submission with this mistake in it. */
  files: Record<string, string>;
  fails: string[];
  message: LocalizedText;
}

/** One exercise folder, read. */
export interface LoadedExercise {
  /** Absolute path. */
  folder: string;
  settings: ExerciseYaml;
  /** What a student may see. */
  exercise: Exercise;
  /** What grading needs, the secret parts included. */
  gradable: GradableExercise;
  solution: Record<string, string>;
  /** Why the solution is made so: for who has passed. */
  explanation: LocalizedText;
  mistakes: LoadedMistake[];
}

export interface LoadedChapter {
  folder: string;
  chapter: Chapter;
  exercises: LoadedExercise[];
  snippets: ReadSnippet[];
  /** What the text places, in its order. */
  placed: Directive[];
}

export interface LoadedCourse {
  /** The overview. */
  course: Course;
  glossary: Glossary;
  /** By slug. */
  chapters: ReadonlyMap<string, Chapter>;
  /** By id, in the order of the course. */
  exercises: ReadonlyMap<string, Exercise>;
  /** By id. */
  gradable: ReadonlyMap<string, GradableExercise>;
  /** By id. Secret until somebody has passed. */
  solutions: ReadonlyMap<string, Solution>;
}
