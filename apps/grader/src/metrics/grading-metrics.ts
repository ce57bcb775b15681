import type { LimitHit } from '@yieldpoint/protocol';
import type { Phase as SandboxPhase } from '@yieldpoint/sandbox';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** A verdict, or what else became of an attempt. */
export type AttemptOutcome = 'passed' | 'failed' | 'timeout' | 'memory' | 'rejected' | OurOutcome;
type OurOutcome = 'failed-by-us' | 'parked' | 'released';

/** A stretch of a submission's way. */
export type Phase = 'queue' | SandboxPhase | 'store' | 'publish';

export interface GradingMetrics {
  phase(phase: Phase, ms: number): void;
  limitHit(name: LimitHit['name']): void;
  accepted(): void;
  /** Starts the clock of one attempt; call what it returns when the attempt has ended. */
  attemptStarted(): (outcome: AttemptOutcome) => void;
}

/** What grading does, counted for Prometheus. */
export function createGradingMetrics(
  registry: Registry,
  queue: { readonly waiting: number; readonly waitingForRegrade: number; readonly running: number },
): GradingMetrics {
  const registers = [registry];
  const accepted = new Counter({
    name: 'yieldpoint_submissions_accepted_total',
    help: 'Submissions accepted and stored.',
    registers,
  });
  const attempts = new Histogram({
    name: 'yieldpoint_attempt_duration_seconds',
    help: 'Time from taking a submission out of the queue to its stored end, by outcome.',
    labelNames: ['outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const phases = new Histogram({
    name: 'yieldpoint_phase_duration_seconds',
    help: 'Where the time of a submission goes.',
    labelNames: ['phase'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const limits = new Counter({
    name: 'yieldpoint_limits_hit_total',
    help: 'Limits that submissions reached, by name.',
    labelNames: ['limit'],
    registers,
  });
  const jobs = new Gauge({
    name: 'yieldpoint_queue_jobs',
    help: 'Submissions that wait for a worker, and that run.',
    labelNames: ['state'],
    registers: [],
    collect() {
      this.set({ state: 'waiting' }, queue.waiting);
      this.set({ state: 'regrade' }, queue.waitingForRegrade);
      this.set({ state: 'running' }, queue.running);
    },
  });
  registry.registerMetric(jobs);
  return {
    accepted: () => accepted.inc(),
    phase: (phase, ms) => phases.observe({ phase }, ms / 1000),
    limitHit: (limit) => limits.inc({ limit }),
    attemptStarted() {
      const end = attempts.startTimer();
      return (outcome) => void end({ outcome });
    },
  };
}
