import type { LoadedCourse } from '@yieldpoint/course';
import {
  chapterSchema,
  courseSchema,
  exerciseSchema,
  exerciseSummarySchema,
  glossarySchema,
} from '@yieldpoint/protocol';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import { errors } from './responses.ts';
import type { Api } from './types.ts';

const exerciseListSchema = z.object({ exercises: z.array(exerciseSummarySchema) });

/** What there is to learn: the same for everyone. */
export function courseRoutes(api: Api, course: LoadedCourse): void {
  api.get(
    '/course',
    {
      schema: {
        operationId: 'getCourse',
        summary: 'The course with its chapters and exercises',
        response: { 200: courseSchema, ...errors() },
      },
    },
    () => course.course,
  );
  api.get(
    '/chapters/:slug',
    {
      schema: {
        operationId: 'getChapter',
        summary: 'One chapter with its text',
        params: z.object({ slug: z.string() }),
        response: { 200: chapterSchema, ...errors('unknown-chapter') },
      },
    },
    ({ params: { slug } }) => {
      const chapter = course.chapters.get(slug);
      if (!chapter) throw new ApiError('unknown-chapter', { chapter: slug });
      return chapter;
    },
  );
  api.get(
    '/glossary',
    {
      schema: {
        operationId: 'getGlossary',
        summary: 'The words of the field that the course explains',
        response: { 200: glossarySchema, ...errors() },
      },
    },
    () => course.glossary,
  );
  api.get(
    '/exercises',
    {
      schema: {
        operationId: 'listExercises',
        summary: 'All exercises, in the order of the course',
        response: { 200: exerciseListSchema, ...errors() },
      },
    },
    () => ({ exercises: course.course.chapters.flatMap(({ exercises }) => exercises) }),
  );
  api.get(
    '/exercises/:id',
    {
      schema: {
        operationId: 'getExercise',
        summary: 'One exercise as a student sees it',
        params: z.object({ id: z.string() }),
        response: { 200: exerciseSchema, ...errors('unknown-exercise') },
      },
    },
    ({ params: { id } }) => {
      const exercise = course.exercises.get(id);
      if (!exercise) throw new ApiError('unknown-exercise', { exercise: id });
      return exercise;
    },
  );
}
