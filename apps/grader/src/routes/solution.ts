import type { LoadedCourse } from '@yieldpoint/course';
import type { SubmissionRepository } from '@yieldpoint/database';
import { solutionSchema } from '@yieldpoint/protocol';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import { errors } from './responses.ts';
import type { Api } from './types.ts';

/** How the authors solved an exercise: told to who has passed it, and to nobody else. */
export function solutionRoute(
  api: Api,
  course: Pick<LoadedCourse, 'solutions'>,
  submissions: Pick<SubmissionRepository, 'hasPassed'>,
): void {
  api.get(
    '/exercises/:id/solution',
    {
      schema: {
        operationId: 'getSolution',
        summary: "The authors' solution and why it is made so, once the guest has passed the exercise",
        params: z.object({ id: z.string() }),
        response: { 200: solutionSchema, ...errors('unknown-exercise', 'not-passed') },
      },
    },
    async ({ guest, params: { id } }, reply) => {
      const solution = course.solutions.get(id);
      if (!solution) throw new ApiError('unknown-exercise', { exercise: id });
      const hasPassed = guest?.isNew === false && (await submissions.hasPassed(guest.id, id));
      if (!hasPassed) throw new ApiError('not-passed', { exercise: id });
      // It is this guest's alone: nothing between us may keep it.
      return reply.header('cache-control', 'private, no-store').send(solution);
    },
  );
}
