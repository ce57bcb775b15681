import type { FailureCode } from '../failures.ts';
import type { EarlyEnd } from './ending.ts';
import type { RunEnd } from './run-end.ts';

/** What becomes of a submission after its runs so far. */
export type Decision =
  | { kind: 'again' }
  /** The worker told the end itself. */
  | { kind: 'told' }
  | { kind: 'early'; end: EarlyEnd }
  | { kind: 'too-complex' }
  | { kind: 'failed'; code: FailureCode };

/** Runs of one submission whose worker someone else killed. */
const MAX_LOST = 6;
/** Runs of one submission that crashed their worker or made it act oddly. */
const MAX_BROKEN = 2;

/**
 * The rules of who is to blame. A limit is the submission's. A worker killed from outside is nobody's, and the
 * job runs again. A crash may be ours, so it runs once more on a fresh worker; crashing that one too is the
 * submission's: too complex where the compiler died, else out of memory (heap or native stack), which is what
 * makes V8 abort. Odd words twice are a bug of ours until shown otherwise.
 */
export function judge(ends: readonly RunEnd[]): Decision {
  const end = ends.at(-1);
  const count = (...kinds: RunEnd['kind'][]): number =>
    ends.filter(({ kind }) => kinds.includes(kind)).length;
  const isBroken = count('crashed', 'odd', 'fault') >= MAX_BROKEN;
  switch (end?.kind) {
    case undefined:
      return { kind: 'again' };
    case 'finished':
      return { kind: 'told' };
    case 'wall-time':
    case 'memory':
    case 'job-output':
      return { kind: 'early', end: end.kind };
    case 'too-complex':
      return { kind: 'too-complex' };
    case 'cancelled':
      return { kind: 'failed', code: 'cancelled' };
    case 'diverged':
      return { kind: 'failed', code: 'grading-diverged' };
    case 'lost':
      return count('lost') < MAX_LOST ? { kind: 'again' } : { kind: 'failed', code: 'worker-lost' };
    case 'crashed':
      if (!isBroken) return { kind: 'again' };
      return ends.every(diedCompiling) ? { kind: 'too-complex' } : { kind: 'early', end: 'memory' };
    case 'odd':
    case 'fault':
      break;
  }
  return isBroken ? { kind: 'failed', code: 'worker-fault' } : { kind: 'again' };
}

const diedCompiling = (end: RunEnd): boolean => end.kind === 'crashed' && end.stage === 'compiling';
