import { diag, DiagLogLevel } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { FastifyBaseLogger } from 'fastify';
import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from '../grading/queue.ts';
import { SubmissionSpans } from './submission-spans.ts';
import type { Tracing } from './tracing.ts';

/** A collector that does not answer may hold up the end of the process so long. */
const LAST_EXPORT_MS = 3_000;

/** Sends a trace per submission to an OTLP collector over HTTP. `endpoint` is its root, without `/v1/traces`. */
export function createOtlpTracing(endpoint: string, logger: FastifyBaseLogger): Tracing {
  tellOfFaults(logger);
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const provider = new NodeTracerProvider({
    // What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say comes last, and wins.
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'yieldpoint-grader' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  const tracer = provider.getTracer('@yieldpoint/grader');
  // A job is one object through all its tries. Who is forgotten before the verdict leaves no span.
  const traces = new WeakMap<Job, SubmissionSpans>();
  return {
    of(job, stored) {
      const trace = traces.get(job) ?? new SubmissionSpans(tracer, job, stored);
      traces.set(job, trace);
      return trace;
    },
    async [Symbol.asyncDispose]() {
      await Promise.race([provider.shutdown(), pause(LAST_EXPORT_MS, undefined, { ref: false })]);
    },
  };
}

/** A collector that is away costs its spans and a line in the log, never a grading. */
function tellOfFaults(logger: FastifyBaseLogger): void {
  const warn = (message: string) => logger.warn({ cause: message }, 'traces are not exported');
  const ignore = () => {};
  diag.setLogger(
    { error: warn, warn, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
}
