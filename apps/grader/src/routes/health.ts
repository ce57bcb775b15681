import type { Database } from '@yieldpoint/database';
import { WALL_NAMES, type Sandbox } from '@yieldpoint/sandbox';
import { wallSchema } from '@yieldpoint/protocol';
import { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import type { Queue } from '../grading/queue.ts';
import { errors } from './responses.ts';
import type { Api } from './types.ts';

const walls = z.array(wallSchema.extend({ name: z.enum(WALL_NAMES) }));

const readinessSchema = z.object({
  ready: z.boolean(),
  database: z.enum(['ok', 'unreachable']),
  queue: z.object({ waiting: z.int(), running: z.int(), stopping: z.boolean() }),
  sandbox: z.object({
    capacity: z.int(),
    /** Around ordinary submissions. */
    walls,
    /** Around those that ask for a compiler: none and no walls until there was one. */
    heavy: z.object({ processes: z.int(), walls }),
  }),
});

export interface HealthDeps {
  database: Pick<Database, 'ping'>;
  sandbox: Pick<Sandbox, 'capacity' | 'lanes'>;
  queue: Pick<Queue, 'waiting' | 'running'>;
  isStopping: () => boolean;
}

/** For whoever supervises the process: is it alive, and may traffic come. */
export function healthRoutes(api: Api, { database, sandbox, queue, isStopping }: HealthDeps): void {
  api.get(
    '/healthz',
    {
      schema: {
        operationId: 'healthz',
        summary: 'The process is alive',
        response: { 200: z.object({ ok: z.literal(true) }), ...errors() },
      },
    },
    () => ({ ok: true as const }),
  );
  api.get(
    '/readyz',
    {
      schema: {
        operationId: 'readyz',
        summary: 'Submissions are accepted and graded; the walls that stand around them',
        response: { 200: readinessSchema, 503: readinessSchema, 500: errors()[500] },
      },
    },
    async (_request, reply) => {
      const answers = await database.ping().then(
        () => true,
        () => false,
      );
      const ready = answers && !isStopping();
      if (!ready) void reply.header('retry-after', new ApiError('shutting-down').retryAfter);
      const { light, heavy } = sandbox.lanes;
      return reply.code(ready ? 200 : 503).send({
        ready,
        database: answers ? 'ok' : 'unreachable',
        queue: { waiting: queue.waiting, running: queue.running, stopping: isStopping() },
        sandbox: {
          capacity: sandbox.capacity,
          walls: [...light.walls],
          heavy: { processes: heavy.pids.length, walls: [...heavy.walls] },
        },
      });
    },
  );
}
