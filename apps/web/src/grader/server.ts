import { chapterSchema, courseSchema, errorResponseSchema, exerciseSchema } from '@yieldpoint/protocol';
import type { Chapter, Course, Exercise } from '@yieldpoint/protocol';
import { cache } from 'react';
import { GRADER_ORIGIN } from './origin.ts';

async function get<T>(path: string, schema: { parse(value: unknown): T }): Promise<T | null> {
  const response = await fetch(`${GRADER_ORIGIN}/api${path}`, { cache: 'no-store' });
  if (response.status === 404) return null;
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(errorResponseSchema.parse(body).error.message);
  return schema.parse(body);
}

export const getCourse = cache(async (): Promise<Course> => {
  const course = await get('/course', courseSchema);
  if (!course) throw new Error('The grader has no course.');
  return course;
});
export const getChapter = cache(
  (slug: string): Promise<Chapter | null> => get(`/chapters/${encodeURIComponent(slug)}`, chapterSchema),
);
export const getExercise = cache(
  (id: string): Promise<Exercise | null> => get(`/exercises/${encodeURIComponent(id)}`, exerciseSchema),
);
