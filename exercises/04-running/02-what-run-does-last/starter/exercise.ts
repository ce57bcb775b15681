import { allTasks, gather, getRunningLoop, type Task } from '@yieldpoint/asyncio';

/** Runs `main` and leaves no task behind that came into being meanwhile. */
export async function runAndCleanUp<T>(main: PromiseLike<T>): Promise<T> {
  // Your code. Run main, pass on what comes of it, and let nothing of it live on.
  throw new Error('runAndCleanUp is still to be written');
}
