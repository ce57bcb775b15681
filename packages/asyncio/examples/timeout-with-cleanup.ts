// A limit that passes cancels what is inside; it may clean up, and only then the limit is told.
import { TimeoutError, asyncWith, getRunningLoop, run, sleep, timeout } from '@yieldpoint/asyncio';

async function download(): Promise<void> {
  try {
    console.log('downloading');
    await sleep(60);
  } finally {
    await sleep(1);
    console.log(`${getRunningLoop().time()} s  the half-written file is gone`);
  }
}

async function main(): Promise<void> {
  try {
    await asyncWith(timeout(5), download);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    console.log(`${getRunningLoop().time()} s  too slow`);
  }
}

run(main());
