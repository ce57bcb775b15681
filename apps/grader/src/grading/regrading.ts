import type { LoadedCourse } from '@yieldpoint/course';
import type { RequeueFilter, SubmissionRepository } from '@yieldpoint/database';
import type { RegradeRequest } from '@yieldpoint/protocol';
import { ApiError } from '../errors/api-error.ts';
import type { Queue } from './queue.ts';

export interface RegradingDeps {
  submissions: SubmissionRepository;
  course: LoadedCourse;
  queue: Queue;
}

/** Queues what has ended again and says how many; asked twice, the second finds nothing left to do. */
export type Regrade = (wanted: RegradeRequest) => Promise<{ queued: number }>;

export function createRegrade({ submissions, course, queue }: RegradingDeps): Regrade {
  const filterFor = (exercise: string, evenIfCurrent: boolean): RequeueFilter => {
    const version = course.gradable.get(exercise)?.version;
    if (version === undefined) throw new ApiError('unknown-exercise', { exercise });
    return { exercise, ...(!evenIfCurrent && { except: version }) };
  };
  return async ({ submission, exercise, evenIfCurrent = false }) => {
    if (submission !== undefined && !(await submissions.find(submission)))
      throw new ApiError('unknown-submission', { submission });
    const filters: RequeueFilter[] =
      submission === undefined
        ? (exercise === undefined ? [...course.gradable.keys()] : [exercise]).map((id) =>
            filterFor(id, evenIfCurrent),
          )
        : [{ submission }];
    let queued = 0;
    for (const filter of filters) {
      for (const job of await submissions.requeue(filter)) {
        queue.add(job);
        queued += 1;
      }
    }
    return { queued };
  };
}
