import { isCancelled, sleep } from '@yieldpoint/asyncio';

export interface Feed {
  read(): Promise<string>;
  close(): Promise<void>;
}

export async function follow(feed: Feed, deliver: (line: string) => void, log: (entry: string) => void) {
  let failures = 0;
  while (failures < 3) {
    try {
      deliver(await feed.read());
      failures = 0;
    } catch (error) {
      if (isCancelled(error)) throw error;
      failures += 1;
      log(`failure ${failures}: ${(error as Error).message}`);
      await sleep(1);
    }
  }
  await feed.close();
}
