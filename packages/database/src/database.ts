import type { GuestRepository } from './repositories/guests.ts';
import type { SubmissionRepository } from './repositories/submissions.ts';

/** One repository per aggregate, whatever stores them. */
export interface Database extends AsyncDisposable {
  readonly guests: GuestRepository;
  readonly submissions: SubmissionRepository;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
}
