import { allTasks, gather, getRunningLoop, type Task } from '@yieldpoint/asyncio';

/** Runs `main` and leaves no task behind that came into being meanwhile. */
export async function runAndCleanUp<T>(main: PromiseLike<T>): Promise<T> {
  const before = allTasks();
  try {
    return await main;
  } finally {
    await cancelAll([...allTasks()].filter((task) => !before.has(task)));
  }
}

/** Cancels tasks, waits for their cleanup, and reports what went wrong in it. */
async function cancelAll(leftovers: Task[]): Promise<void> {
  for (const task of leftovers) task.cancel();
  await gather(leftovers, { returnExceptions: true });
  for (const task of leftovers) {
    const exception = task.cancelled() ? null : task.exception();
    if (exception === null) continue;
    getRunningLoop().callExceptionHandler({ message: 'a task failed while cleaning up', exception, task });
  }
}
