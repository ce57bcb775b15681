import { getRunningLoop } from '@yieldpoint/asyncio';
import type { EventLoop } from '@yieldpoint/asyncio';

/** The loop that runs this code; null while modules load. */
export function runningLoop(): EventLoop | null {
  try {
    return getRunningLoop();
  } catch {
    return null;
  }
}
