import { DEFAULT_LIMITS } from '../limits.ts';
import type { CompiledProgram } from '../rehearsal/compiled-programs.ts';
import type { Session } from '../session/session.ts';

/**
 * Grades a submission of our own before the first real one: a first run costs several times as much as a later
 * one, and no learner should be the one to pay for it.
 */
export function warmUp(session: Session, { files, tests }: CompiledProgram): void {
  session.study({
    exercise: { id: 'warm-up', version: '1', points: 1, mistakes: [] },
    tests,
    withheld: [],
    seed: 1,
    limits: DEFAULT_LIMITS,
    untilFailure: false,
  });
  session.run(files, () => {});
  session.dispose();
}
