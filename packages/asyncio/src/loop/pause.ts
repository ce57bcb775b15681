/** Why a loop hands control back before its work is done. */
export type Pause =
  /** Awaited promises may be settled by draining the host's microtasks. */
  | { kind: 'drain' }
  /** That was tried and brought nothing: only the outside world can go on. */
  | { kind: 'stalled' }
  /** Nothing to do for `seconds` (Infinity: until it is woken; 0: only a breath for the host). */
  | { kind: 'sleep'; seconds: number };
