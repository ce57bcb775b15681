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

export function toPromise<T>(work: PromiseLike<T>, signal: Signal): Promise<T> {
  return new Promise((resolve, reject) => {
    const settling = async () => {
      try {
        resolve(await work);
      } catch (error) {
        reject(isCancelled(error) && signal.aborted ? signal.reason : (error as Error));
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    };
    const task = createTask(settling());
    const cancel = () => task.cancel();
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel);
  });
}
