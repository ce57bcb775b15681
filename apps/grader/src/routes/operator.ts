import type { SubmissionRepository } from '@yieldpoint/database';
import {
  operatorStateSchema,
  regradedSchema,
  regradeSchema,
  storedAttemptSchema,
} from '@yieldpoint/protocol';
import type { Sandbox } from '@yieldpoint/sandbox';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import type { Queue } from '../grading/queue.ts';
import type { Regrade } from '../grading/regrading.ts';
import { showsToken } from '../http/bearer.ts';
import { errors } from './responses.ts';
import type { Api } from './types.ts';

export interface OperatorDeps {
  /** Without one there is no operator, and nothing at these addresses. */
  token: string | undefined;
  submissions: SubmissionRepository;
  sandbox: Pick<Sandbox, 'capacity' | 'lanes' | 'pids'>;
  queue: Queue;
  regrade: Regrade;
  isStopping: () => boolean;
}

/** Parked submissions and failed attempts in one answer. */
const LATEST = 50;

const security = { security: [{ operatorToken: [] }] };

/** What an operator sees and does: the queue, the processes, the walls, what went wrong, and grading again. */
export function operatorRoutes(api: Api, deps: OperatorDeps): void {
  const { token, submissions, sandbox, queue, regrade, isStopping } = deps;
  const guard = async ({ headers }: Pick<FastifyRequest, 'headers'>) => {
    if (token === undefined) throw new ApiError('unknown-route');
    if (!showsToken(headers.authorization, token)) throw new ApiError('wrong-token');
  };
  api.get(
    '/operator',
    {
      onRequest: guard,
      schema: {
        ...security,
        operationId: 'operatorState',
        summary: 'Queue, processes, walls, and what went wrong lately',
        response: { 200: operatorStateSchema, ...errors('wrong-token', 'unknown-route') },
      },
    },
    async () => ({
      uptimeSeconds: Math.round(process.uptime()),
      residentBytes: process.memoryUsage.rss(),
      queue: {
        waiting: queue.waiting,
        waitingForRegrade: queue.waitingForRegrade,
        running: queue.running,
        stopping: isStopping(),
      },
      sandbox: {
        capacity: sandbox.capacity,
        pids: [...sandbox.pids],
        walls: [...sandbox.lanes.light.walls],
        heavy: {
          processes: sandbox.lanes.heavy.pids.length,
          walls: [...sandbox.lanes.heavy.walls],
        },
      },
      parked: await submissions.parked(LATEST),
      failures: await submissions.failures(LATEST),
    }),
  );
  api.post(
    '/operator/regrade',
    {
      onRequest: guard,
      schema: {
        ...security,
        operationId: 'regrade',
        summary: 'Grade ended submissions again: one, those of an exercise, or all',
        description:
          'Without `submission` and `exercise`: all. Those graded against the present version of their exercise are ' +
          'left alone unless `evenIfCurrent` is true; one that is named is always graded again. Parked submissions ' +
          'are queued for their students, the others in a lane that waits for every student. Asking twice does ' +
          'nothing more than asking once.',
        body: regradeSchema,
        response: {
          200: regradedSchema,
          ...errors('wrong-token', 'unknown-route', 'unknown-submission', 'unknown-exercise', 'storage-full'),
        },
      },
    },
    (request) => regrade(request.body),
  );
  api.get(
    '/operator/submissions/:id/attempts',
    {
      onRequest: guard,
      schema: {
        ...security,
        operationId: 'listAttempts',
        summary: 'Every attempt of a submission, with the version of the exercise and what came of it',
        params: z.object({ id: z.string() }),
        response: {
          200: z.object({ attempts: z.array(storedAttemptSchema) }),
          ...errors('wrong-token', 'unknown-route', 'unknown-submission'),
        },
      },
    },
    async ({ params: { id } }) => {
      if (!(await submissions.find(id))) throw new ApiError('unknown-submission', { submission: id });
      return { attempts: await submissions.attempts(id) };
    },
  );
}
