import { isCancelled, sleep } from '@yieldpoint/asyncio';

export interface Feed {
  read(): Promise<string>;
  close(): Promise<void>;
}

export async function follow(feed: Feed, deliver: (line: string) => void, log: (entry: string) => void) {
  let failures = 0;
  try {
    while (failures < 3) {
      try {
        deliver(await feed.read());
        failures = 0;
      } catch (error) {
        if (isCancelled(error)) {
          await feed.close();
          throw error;
        }
        failures += 1;
        log(`failure ${failures}: ${(error as Error).message}`);
        await sleep(1);
      }
    }
  } finally {
    await feed.close();
  }
}
