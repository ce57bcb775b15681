import { sleep } from '@yieldpoint/asyncio';

export interface Feed {
  read(): Promise<string>;
  close(): Promise<void>;
}

/** Delivers what the feed gives. Gives up after three failures in a row. */
export async function follow(
  feed: Feed,
  deliver: (line: string) => void,
  log: (entry: string) => void,
): Promise<void> {
  let failures = 0;
  while (failures < 3) {
    try {
      deliver(await feed.read());
      failures = 0;
    } catch (error) {
      failures += 1;
      log(`failure ${failures}: ${(error as Error).message}`);
      await sleep(1);
    }
  }
  await feed.close();
}
