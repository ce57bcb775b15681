import { getRunningLoop } from '@yieldpoint/asyncio';

/** Called with an error, or with null and the text. */
export type ScanCallback = (error: Error | null, text: string) => void;

export interface Scanner {
  /** Starts a scan, which calls back when it has ended. `abort` stops it. */
  scan(page: number, callback: ScanCallback): { abort(): void };
}

/** Scans a page. A task that is cancelled meanwhile aborts the scan. */
export function scan(scanner: Scanner, page: number): Promise<string> {
  const text = getRunningLoop().createFuture<string>();
  const job = scanner.scan(page, (error, found) => {
    // Late, or for the second time.
    if (text.done()) return;
    if (error !== null) text.setException(error);
    else text.setResult(found);
  });
  return found();

  async function found() {
    try {
      return await text;
    } catch (error) {
      if (text.cancelled()) job.abort();
      throw error;
    }
  }
}
