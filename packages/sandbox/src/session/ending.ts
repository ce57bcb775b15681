import type { LimitHit, Message, TestStatus } from '@yieldpoint/protocol';
import type { Limits } from '../limits.ts';

/** Why a pair of realms was stopped before its work was done. */
export type Ending =
  | { kind: 'entry-time' }
  | { kind: 'memory' }
  | { kind: 'membrane-calls' }
  /** Something of ours went wrong in a way that no submission should be able to bring about. */
  | { kind: 'fault'; error: unknown };

/** What an error of isolated-vm means. Its texts are its only code. */
export function endingOf(error: unknown): Ending {
  const text = error instanceof Error ? error.message : '';
  if (text.includes('timed out')) return { kind: 'entry-time' };
  if (text.includes('memory limit') || text.includes('disposed') || text.includes('allocation failed')) {
    return { kind: 'memory' };
  }
  // The thread's stack ran out under nested calls, with both realms in the middle of something.
  if (text.includes('call stack')) return { kind: 'membrane-calls' };
  return { kind: 'fault', error };
}

/** What is told of a test whose realms were stopped. Throws what is our own fault. */
export interface Stopped {
  status: TestStatus;
  message: Message;
  limit: LimitHit;
}

export function stoppedBy(ending: Ending, limits: Limits): Stopped {
  switch (ending.kind) {
    case 'entry-time': {
      const limit = { name: 'entry-time', max: limits.entryMs, unit: 'ms' } as const;
      return { status: 'timeout', message: messageOf('time-limit', limit), limit };
    }
    case 'memory': {
      const limit = { name: 'memory', max: limits.memoryBytes, unit: 'bytes' } as const;
      return { status: 'memory', message: messageOf('memory-limit', limit), limit };
    }
    case 'membrane-calls': {
      const limit = { name: 'membrane-calls', max: limits.membraneCalls, unit: 'count' } as const;
      return { status: 'failed', message: messageOf('membrane-limit', limit), limit };
    }
    case 'fault':
      break;
  }
  throw new Error('The realms stopped for no reason that a submission could have', { cause: ending.error });
}

/** The submission as a whole has no time left. */
export function outOfTime(limits: Limits): Stopped {
  const limit = { name: 'wall-time', max: limits.wallMs, unit: 'ms' } as const;
  return { status: 'not-run', message: messageOf('time-limit', limit), limit };
}

export function messageOf(code: string, { max, unit }: LimitHit): Message {
  return { code, data: { max, unit } };
}
