import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AppDeps } from './app.ts';
import { ApiError } from './errors/api-error.ts';
import { answerErrors } from './errors/handler.ts';
import { createIntake } from './grading/intake.ts';
import { QueuePositions } from './grading/queue-positions.ts';
import { createRegrade } from './grading/regrading.ts';
import { secureApi } from './http/api-headers.ts';
import { acceptJsonOnly } from './http/json-body.ts';
import { checkOrigin } from './http/origin.ts';
import { shedUnderPressure } from './http/pressure.ts';
import { submissionLimiter } from './http/submission-limits.ts';
import type { Heartbeat } from './live/heartbeat.ts';
import { measureRequests } from './metrics/http-metrics.ts';
import { courseRoutes } from './routes/course.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { liveRoute } from './routes/live.ts';
import { metricsRoute } from './routes/metrics.ts';
import { openapiRoute } from './routes/openapi.ts';
import { operatorRoutes } from './routes/operator.ts';
import { solutionRoute } from './routes/solution.ts';
import { acceptanceRoute } from './routes/submissions.ts';

/** Everything under `/api`. */
export async function registerApi(app: FastifyInstance, deps: AppDeps, heartbeat: Heartbeat): Promise<void> {
  const { config, database, course, queue, bus, sandbox, registry, isStopping } = deps;
  const api = app.withTypeProvider<ZodTypeProvider>();
  api.setValidatorCompiler(validatorCompiler);
  api.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  acceptJsonOnly(app);
  measureRequests(app, registry, heartbeat);
  await secureApi(app);
  const limiter = await submissionLimiter(app, database.guests, {
    perGuest: config.SUBMISSIONS_PER_MINUTE,
    newGuestsPerAddress: config.NEW_GUESTS_PER_MINUTE,
    perAddress: config.SUBMISSIONS_PER_ADDRESS_PER_MINUTE,
  });
  const shedder = await shedUnderPressure(app, { queue, queueLimit: config.QUEUE_LIMIT });

  courseRoutes(api, course);
  acceptanceRoute(api, {
    intake: createIntake({ database, course, queue, bus, metrics: deps.gradingMetrics }),
    guards: [
      (request) => checkOrigin(request, config.ALLOWED_ORIGINS),
      () => {
        if (isStopping()) throw new ApiError('shutting-down');
      },
      shedder,
      limiter,
    ],
  });
  solutionRoute(api, course, database.submissions);
  const positions = new QueuePositions(queue);
  app.addHook('onClose', async () => positions[Symbol.dispose]());
  historyRoutes(api, { submissions: database.submissions, positions });
  liveRoute(api, {
    submissions: database.submissions,
    bus,
    positions,
    log: app.log,
    heartbeat,
    allowedOrigins: config.ALLOWED_ORIGINS,
    perAddress: config.SOCKETS_PER_ADDRESS,
  });
  healthRoutes(api, { database, sandbox, queue, isStopping });
  metricsRoute(api, registry, config.METRICS_TOKEN);
  operatorRoutes(api, {
    token: config.OPERATOR_TOKEN,
    submissions: database.submissions,
    sandbox,
    queue,
    regrade: createRegrade({ submissions: database.submissions, course, queue }),
    isStopping,
  });
  openapiRoute(api);
}
