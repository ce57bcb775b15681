import type { StoredSubmission, SubmissionRepository } from '@yieldpoint/database';
import { submissionEventSchema, submissionSchema } from '@yieldpoint/protocol';
import { z } from 'zod';
import type { QueuePositions } from '../grading/queue-positions.ts';
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

export interface HistoryDeps {
  submissions: SubmissionRepository;
  positions: Pick<QueuePositions, 'of'>;
}

/** What became of a guest's submissions. */
export function historyRoutes(api: Api, { submissions, positions }: HistoryDeps): void {
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
        description: `At most ${PAGE} events; there are more while the last one's \`seq\` is below \`lastSeq\`. \`ahead\` is there while it waits: how many will be graded before it.`,
        params,
        querystring: eventsQuery,
        response: {
          200: z.object({
            events: z.array(submissionEventSchema),
            lastSeq: z.int().nonnegative(),
            ahead: z.int().nonnegative().optional(),
          }),
          ...errors('unknown-submission'),
        },
      },
      // Where websockets are blocked a whole class asks this every second. The events
      // were checked when they were made; checking them again took most of the answer's time.
      serializerCompiler: () => JSON.stringify,
    },
    (request) => {
      const stored = ownSubmission(submissions, request, request.params.id);
      return eventsPage({ submissions, positions }, stored, request.query.after);
    },
  );
}

async function eventsPage(
  { submissions, positions }: HistoryDeps,
  found: Promise<StoredSubmission>,
  after: number,
) {
  const { id, state, lastSeq } = await found;
  const events = await submissions.events(id, after, PAGE);
  const newest = events.at(-1)?.seq ?? 0;
  // What has been begun since is no longer in the queue, whatever was counted a moment ago.
  const ahead = state === 'queued' && newest <= lastSeq ? positions.of(id) : undefined;
  return { events, lastSeq: Math.max(lastSeq, newest), ...(ahead !== undefined && { ahead }) };
}
