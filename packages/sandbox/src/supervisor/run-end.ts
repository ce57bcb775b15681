import type { Stage } from '../pipe/messages.ts';

/** How one run of a job on one worker ended. */
export type RunEnd =
  /** The worker sent its terminal event. */
  | { kind: 'finished' }
  /** We killed it: the submission used up its time, its memory, or its share of the pipe. */
  | { kind: 'wall-time' }
  | { kind: 'memory' }
  /** The same while it was being compiled. */
  | { kind: 'too-complex' }
  | { kind: 'job-output' }
  /** The process died of itself. */
  | { kind: 'crashed'; stage: Stage; signal: NodeJS.Signals | null }
  /** Someone else killed it, or it was gone before it began. */
  | { kind: 'lost' }
  /** It said something that a worker of ours does not say. */
  | { kind: 'odd'; what: string }
  /** Our own code in the worker threw. */
  | { kind: 'fault'; message: string }
  /** It ran for a second time and contradicted the first. */
  | { kind: 'diverged' }
  | { kind: 'cancelled' };

/** What is known of a process that ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The first part of what it wrote on stderr. */
  stderr: string;
}

/** V8, the Rust allocator and the C++ runtime each have their own last words. */
const OUT_OF_MEMORY =
  /is_heap_oom|Last few GCs|out of memory|memory allocation of \d+ bytes failed|bad_alloc|Cannot allocate memory|Resource temporarily unavailable/i;

/** Above this part of the resident limit a death is laid to memory. */
const NEARLY_FULL = 0.9;

/** What the death of a worker in the middle of a job means. */
export function classifyExit(exit: Exit, stage: Stage, peakBytes: number, residentBytes: number): RunEnd {
  if (stage === 'preparing') return { kind: 'lost' };
  if (OUT_OF_MEMORY.test(exit.stderr) || peakBytes > residentBytes * NEARLY_FULL) return outOfMemory(stage);
  if (exit.signal === 'SIGKILL' || exit.signal === 'SIGTERM') return { kind: 'lost' };
  return { kind: 'crashed', stage, signal: exit.signal };
}

/** What a submission ate that never came to run was eaten by the compilers. */
export const outOfMemory = (stage: Stage): RunEnd => ({
  kind: stage === 'running' ? 'memory' : 'too-complex',
});
