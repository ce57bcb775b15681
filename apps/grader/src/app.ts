import { randomUUID } from 'node:crypto';
import websocket from '@fastify/websocket';
import type { LoadedCourse } from '@yieldpoint/course';
import type { Database } from '@yieldpoint/database';
import type { Sandbox } from '@yieldpoint/sandbox';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { registerApi } from './api.ts';
import type { Config } from './config/config.ts';
import { sendError } from './errors/handler.ts';
import type { EventBus } from './grading/event-bus.ts';
import type { Queue } from './grading/queue.ts';
import { guestPlugin } from './http/guest.ts';
import { describeApi } from './http/openapi.ts';
import { Heartbeat } from './live/heartbeat.ts';
import type { GradingMetrics } from './metrics/grading-metrics.ts';
import { proxyPages } from './web/proxy.ts';
import { splitUpgrades } from './web/upgrades.ts';

export interface AppDeps {
  config: Config;
  cookieSecret: string;
  database: Database;
  course: LoadedCourse;
  queue: Queue;
  bus: EventBus;
  sandbox: Pick<Sandbox, 'capacity' | 'lanes' | 'pids'>;
  registry: Registry;
  gradingMetrics: GradingMetrics;
  logger: FastifyBaseLogger;
  /** True once the process has been told to stop. */
  isStopping: () => boolean;
}

/** Six bytes of JSON for one of source at worst (`\u0000`), and room for the rest. */
const BODY_LIMIT = 512 * 1024;
const LIVE_MESSAGE_LIMIT = 16 * 1024;
const HEARTBEAT_MS = 25_000;
/** The server restarts; clients reconnect (RFC 6455's registry). */
const SERVICE_RESTART = 1012;

/** The whole HTTP side, not yet listening: the API, the websocket and the pages behind it. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { config, logger, cookieSecret } = deps;
  const app = fastify({
    loggerInstance: logger,
    // One name for a request in its answer, in its log lines and in those of the grading that it began.
    genReqId: () => randomUUID(),
    // Not whoever claims to come through one: of a header's addresses only as many are believed as there are proxies.
    trustProxy: (_address, hop) => hop < config.TRUST_PROXY,
    bodyLimit: BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    requestTimeout: 60_000,
    // What comes while we close is answered by its route, in our own words.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
    forceCloseConnections: true,
  });
  const heartbeat = new Heartbeat(HEARTBEAT_MS);
  const { own, closeTunnels } = splitUpgrades(app.server, config.WEB_ORIGIN);
  await app.register(websocket, {
    options: { server: own, maxPayload: LIVE_MESSAGE_LIMIT },
    preClose: (done) => {
      closeTunnels();
      void heartbeat.closeAll(SERVICE_RESTART, 'service-restart').finally(() => done());
    },
  });
  app.addHook('onClose', async () => heartbeat[Symbol.dispose]());
  await app.register(guestPlugin, { secret: cookieSecret });
  await describeApi(app);
  await app.register((api) => registerApi(api, deps, heartbeat), { prefix: '/api' });
  await proxyPages(app, config.WEB_ORIGIN);
  return app;
}
