import type { FastifyInstance } from 'fastify';
import { Gauge, Histogram, type Registry } from 'prom-client';

/** How long requests to the API take, and how many sockets are open. */
export function measureRequests(api: FastifyInstance, registry: Registry, sockets: { size: number }): void {
  const duration = new Histogram({
    name: 'yieldpoint_http_request_duration_seconds',
    help: 'Time from receiving a request to having answered it.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers: [registry],
  });
  const open = new Gauge({
    name: 'yieldpoint_live_sockets',
    help: 'Open websockets.',
    registers: [],
    collect() {
      this.set(sockets.size);
    },
  });
  registry.registerMetric(open);
  api.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const labels = { method, route: routeOptions.url ?? 'unknown', status: reply.statusCode };
    duration.observe(labels, reply.elapsedTime / 1000);
    done();
  });
}
