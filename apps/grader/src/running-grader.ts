import { loadCourse } from '@yieldpoint/course';
import { openSqlite } from '@yieldpoint/database';
import { createSandbox } from '@yieldpoint/sandbox';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { buildApp } from './app.ts';
import type { Config } from './config/config.ts';
import { cookieSecret } from './config/cookie-secret.ts';
import { prepareDataDir } from './config/data-dir.ts';
import { createEventBus } from './grading/event-bus.ts';
import { createFairQueue } from './grading/fair-queue.ts';
import { Grader } from './grading/grader.ts';
import { createGradingMetrics } from './metrics/grading-metrics.ts';
import { registerSandboxMetrics } from './metrics/sandbox-metrics.ts';
import { openTracing } from './tracing/tracing.ts';

export interface RunningGrader {
  app: FastifyInstance;
  /** Where it listens, as `http://127.0.0.1:3000`. */
  url: string;
  /** Takes nothing more in, lets what runs end, closes the sockets, lets go of everything. */
  stop(): Promise<void>;
}

interface Parts {
  registry?: Registry;
  openSandbox?: typeof createSandbox;
}

/** Opens what the grader needs and listens. */
export async function startGrader(
  config: Config,
  logger: FastifyBaseLogger,
  { registry = new Registry(), openSandbox = createSandbox }: Parts = {},
): Promise<RunningGrader> {
  await using opened = new AsyncDisposableStack();
  prepareDataDir(config.DATA_DIR);
  const database = opened.use(await openSqlite(join(config.DATA_DIR, 'yieldpoint.db')));
  // Its processes start while the course is read here: nobody is served until both are done.
  const opening = openSandbox({
    strict: config.STRICT_SANDBOX,
    maximum: config.LIMITS_MAX,
    logger,
    ...(config.WORKERS !== undefined && { workers: config.WORKERS }),
  });
  opened.defer(() =>
    opening.then(
      (sandbox) => sandbox[Symbol.asyncDispose](),
      () => {},
    ),
  );
  const [course, sandbox] = await Promise.all([loadCourse(config.COURSE_DIR, config.LIMITS_MAX), opening]);
  const tracing = opened.use(await openTracing(config.OTEL_EXPORTER_OTLP_ENDPOINT, logger));
  const bus = createEventBus();
  const queue = createFairQueue({ runningPerGuest: config.RUNNING_PER_GUEST });
  const gradingMetrics = createGradingMetrics(registry, queue);
  registerSandboxMetrics(registry, sandbox);
  let stopping = false;
  const app = await buildApp({
    config,
    cookieSecret: config.COOKIE_SECRET ?? cookieSecret(config.DATA_DIR),
    database,
    course,
    queue,
    bus,
    sandbox,
    registry,
    gradingMetrics,
    logger,
    isStopping: () => stopping,
  });
  opened.defer(() => app.close());
  const { submissions } = database;
  const metrics = gradingMetrics;
  const grader = new Grader({ submissions, sandbox, course, queue, bus, logger, metrics, tracing });
  await grader.recover();
  const url = await app.listen({ port: config.PORT, host: config.HOST });
  grader.start();
  const held = opened.move();
  return {
    app,
    url,
    async stop() {
      stopping = true;
      await grader.stop(config.SHUTDOWN_SECONDS * 1000);
      await held.disposeAsync();
    },
  };
}
