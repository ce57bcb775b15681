import type { WorkerName } from '../security/worker-headers.ts';

/** A worker of our own origin: build-workers.ts makes it, worker-headers.ts says what it may do. */
export const startWorker = (name: WorkerName): Worker =>
  new Worker(`/workers/${name}.js?v=${process.env['WORKERS_VERSION'] ?? ''}`, { type: 'module', name });
