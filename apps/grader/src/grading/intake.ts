import type { LoadedCourse } from '@yieldpoint/course';
import type { Database } from '@yieldpoint/database';
import { MAX_SOURCE_BYTES, type CreateSubmission } from '@yieldpoint/protocol';
import { randomInt, randomUUID } from 'node:crypto';
import { ApiError } from '../errors/api-error.ts';
import type { GradingMetrics } from '../metrics/grading-metrics.ts';
import type { EventBus } from './event-bus.ts';
import type { Queue } from './queue.ts';

export interface IntakeDeps {
  database: Database;
  course: LoadedCourse;
  queue: Queue;
  bus: EventBus;
  metrics: GradingMetrics;
}

/**
 * Accepts a submission: once this resolves it is stored and will be graded, whatever dies. `request`: what the log calls
 * the request that brought it.
 */
export type Intake = (guest: string, wanted: CreateSubmission, request?: string) => Promise<{ id: string }>;

export function createIntake({ database, course, queue, bus, metrics }: IntakeDeps): Intake {
  return async (guest, wanted, request) => {
    const exercise = course.gradable.get(wanted.exercise);
    if (!exercise) throw new ApiError('unknown-exercise', { exercise: wanted.exercise });
    checkFiles(wanted.files, exercise.files);
    await database.guests.remember(guest);
    const created = await database.submissions.create({
      id: randomUUID(),
      guest,
      exercise: exercise.id,
      exerciseVersion: exercise.version,
      files: wanted.files,
      idempotencyKey: wanted.idempotencyKey,
      seed: randomInt(2 ** 31),
      ahead: queue.ahead(guest),
    });
    switch (created.outcome) {
      case 'conflict':
        throw new ApiError('idempotency-conflict', { submission: created.id });
      case 'duplicate':
        break;
      case 'created':
        metrics.accepted();
        bus.publish(created.id, created.events);
        queue.add({
          submission: created.id,
          guest,
          lane: 'student',
          ...(request !== undefined && { request }),
        });
    }
    return { id: created.id };
  };
}

/** The files must be exactly those of the exercise, valid text, and small enough together. */
export function checkFiles(files: Record<string, string>, expected: readonly string[]): void {
  const names = Object.keys(files);
  const missing = expected.filter((name) => !names.includes(name));
  const unexpected = names.filter((name) => !expected.includes(name));
  if (missing.length > 0 || unexpected.length > 0) {
    throw new ApiError('wrong-file-name', { expected, missing, unexpected });
  }
  const broken = names.filter((name) => !files[name]?.isWellFormed());
  if (broken.length > 0) throw new ApiError('not-utf8', { files: broken });
  const bytes = Object.values(files).reduce((sum, source) => sum + Buffer.byteLength(source), 0);
  if (bytes > MAX_SOURCE_BYTES) throw new ApiError('source-too-large', { bytes, maxBytes: MAX_SOURCE_BYTES });
}
