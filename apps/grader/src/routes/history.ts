import type { SubmissionRepository } from '@yieldpoint/database';
import { submissionEventSchema, submissionSchema } from '@yieldpoint/protocol';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { errors } from './responses.ts';
import { ownSubmission } from './submissions.ts';
import type { Api } from './types.ts';

/** Events in one answer; who wants more asks again with the last number. */
const PAGE = 500;

const listQuery = z.object({
  exercise: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
const eventsQuery = z.object({ after: z.coerce.number().int().nonnegative().default(0) });
const params = z.object({ id: z.string() });

/** What became of a guest's submissions. */
export function historyRoutes(api: Api, submissions: SubmissionRepository): void {
  api.get(
    '/submissions',
    {
      schema: {
        operationId: 'listSubmissions',
        summary: "The guest's own submissions, newest first",
        querystring: listQuery,
        response: { 200: z.object({ submissions: z.array(submissionSchema) }), ...errors() },
      },
    },
    async ({ guest, query: { exercise, limit } }) => {
      const filter = { limit, ...(exercise !== undefined && { exercise }) };
      return { submissions: guest?.isNew === false ? await submissions.list(guest.id, filter) : [] };
    },
  );
  api.get(
    '/submissions/:id',
    {
      schema: {
        operationId: 'getSubmission',
        summary: 'One submission, its state and the number of its last event',
        params,
        response: { 200: submissionSchema, ...errors('unknown-submission') },
      },
    },
    (request) => ownSubmission(submissions, request, request.params.id),
  );
  api.get(
    '/submissions/:id/events',
    {
      schema: {
        operationId: 'getEvents',
        summary: 'The events after a number: the fallback where websockets are blocked',
        description: `At most ${PAGE} events; there are more while the last one's \`seq\` is below \`lastSeq\`.`,
        params,
        querystring: eventsQuery,
        response: {
          200: z.object({ events: z.array(submissionEventSchema), lastSeq: z.int().nonnegative() }),
          ...errors('unknown-submission'),
        },
      },
      // Where websockets are blocked a whole class asks this every second. The events
      // were checked when they were made; checking them again took most of the answer's time.
      serializerCompiler: () => JSON.stringify,
    },
    (request) => eventsPage(submissions, request, request.params.id, request.query.after),
  );
}

async function eventsPage(
  submissions: SubmissionRepository,
  request: FastifyRequest,
  id: string,
  after: number,
) {
  const { lastSeq } = await ownSubmission(submissions, request, id);
  const events = await submissions.events(id, after, PAGE);
  return { events, lastSeq: Math.max(lastSeq, events.at(-1)?.seq ?? 0) };
}
