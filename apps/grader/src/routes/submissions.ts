import type { SubmissionRepository } from '@yieldpoint/database';
import { createdSubmissionSchema, createSubmissionSchema } from '@yieldpoint/protocol';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../errors/api-error.ts';
import type { Intake } from '../grading/intake.ts';
import { guestFrom } from '../http/guest.ts';
import { errors } from './responses.ts';
import type { Api } from './types.ts';

export interface AcceptanceDeps {
  intake: Intake;
  /** Throws when the request comes from another site, too often, or while we stop. */
  guards: ((request: FastifyRequest) => Promise<void> | void)[];
}

/** Takes submissions in. */
export function acceptanceRoute(api: Api, { intake, guards }: AcceptanceDeps): void {
  api.post(
    '/submissions',
    {
      onRequest: async (request) => {
        for (const guard of guards) await guard(request);
      },
      schema: {
        operationId: 'createSubmission',
        summary: 'Submit a solution; it is stored and will be graded',
        description:
          'The same `idempotencyKey` from the same guest with the same content answers with the same id. ' +
          'Follow the grading on the websocket, or with `GET /api/submissions/{id}/events`.',
        body: createSubmissionSchema,
        response: {
          202: createdSubmissionSchema,
          ...errors(
            'not-json',
            'not-utf8',
            'wrong-file-name',
            'wrong-origin',
            'unknown-exercise',
            'idempotency-conflict',
            'source-too-large',
            'body-too-large',
            'wrong-media-type',
            'rate-limited',
            'shutting-down',
            'overloaded',
            'storage-full',
          ),
        },
      },
    },
    async (request, reply) => {
      const { id: guest } = guestFrom(request);
      const { id } = await intake(guest, request.body, request.id);
      request.log.info({ submission: id }, 'accepted');
      reply.rememberGuest();
      return reply.code(202).send({ id });
    },
  );
}

/** A guest's own submission; anyone else's does not exist for them. */
export async function ownSubmission(submissions: SubmissionRepository, request: FastifyRequest, id: string) {
  const stored = await submissions.find(id);
  if (stored?.guest !== guestFrom(request).id) throw new ApiError('unknown-submission', { submission: id });
  return stored;
}
