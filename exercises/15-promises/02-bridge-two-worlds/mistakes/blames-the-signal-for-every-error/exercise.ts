import { createTask, isCancelled } from '@yieldpoint/asyncio';

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
  const request = start();
  try {
    return await request.promise;
  } catch (error) {
    if (isCancelled(error)) request.abort();
    throw error;
  }
}

/** Runs a coroutine and gives a native promise of its result. Aborting the signal cancels the coroutine. */
export function toPromise<T>(work: PromiseLike<T>, signal: Signal): Promise<T> {
  const task = createTask(work);
  const cancel = () => task.cancel();
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel);
  return new Promise((resolve, reject) => {
    task.addDoneCallback(() => {
      signal.removeEventListener('abort', cancel);
      try {
        resolve(task.result());
      } catch (error) {
        reject(signal.aborted ? signal.reason : (error as Error));
      }
    });
  });
}
