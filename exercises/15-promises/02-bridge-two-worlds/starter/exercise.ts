import { createTask } from '@yieldpoint/asyncio';

/** Work that the host has begun: its promise, and the only way to stop it. */
export interface HostRequest<T> {
  readonly promise: Promise<T>;
  abort(): void;
}

/** As much of the host's AbortSignal as is needed here. */
export interface Signal {
  readonly aborted: boolean;
  /** Why it was aborted. */
  readonly reason: Error;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** A coroutine that starts a request when it is awaited, and aborts it when it is cancelled. */
export async function fromHost<T>(start: () => HostRequest<T>): Promise<T> {
  // Nobody tells the host when this coroutine is cancelled. Your code.
  return await start().promise;
}

/** Runs a coroutine and gives a native promise of its result. Aborting the signal cancels the coroutine. */
export function toPromise<T>(work: PromiseLike<T>, signal: Signal): Promise<T> {
  createTask(work);
  // A promise that never settles. Your code.
  return new Promise(() => {});
}
