import { ApiError } from '@yieldpoint/protocol/client';
import type { Refusal } from './session.ts';

/** Why a submission was not taken in, from what the client threw. */
export function refusalOf(error: unknown, online: boolean): Refusal {
  if (!(error instanceof ApiError)) throw error;
  if (error.code !== 'network') return { kind: 'error', code: error.code, details: error.details };
  return online ? { kind: 'unreachable' } : { kind: 'offline' };
}
