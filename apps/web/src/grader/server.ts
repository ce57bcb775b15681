import { ApiError, createClient } from '@yieldpoint/protocol/client';
import type { Chapter, Exercise } from '@yieldpoint/protocol';
import { cache } from 'react';
import { GRADER_ORIGIN } from './origin.ts';

const client = createClient({
  origin: GRADER_ORIGIN,
  fetch: (url, init) => fetch(url, { ...init, cache: 'no-store' }),
});

/** Null instead of the error that says there is no such thing; a page answers that with its 404. */
const orNull = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  });

export const getCourse = cache(() => client.getCourse());
export const getGlossary = cache(() => client.getGlossary());
export const getChapter = cache((slug: string): Promise<Chapter | null> => orNull(client.getChapter(slug)));
export const getExercise = cache((id: string): Promise<Exercise | null> => orNull(client.getExercise(id)));
