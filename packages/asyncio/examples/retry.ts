// Tries again, waiting twice as long each time, and gives up with the last error.
import { getRunningLoop, isCancelled, run, sleep } from '@yieldpoint/asyncio';

async function retry<T>(attempt: () => Promise<T>, times: number, pause: number): Promise<T> {
  for (let left = times - 1; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      // A cancellation is no failure of the attempt.
      if (isCancelled(error) || left === 0) throw error;
      console.log(`${getRunningLoop().time()} s  ${(error as Error).message}, again in ${pause} s`);
      await sleep(pause);
      pause *= 2;
    }
  }
}

async function main(): Promise<void> {
  let calls = 0;
  const answer = await retry(
    async () => {
      calls += 1;
      if (calls < 4) throw new Error(`no answer to call ${calls}`);
      return 'hello';
    },
    5,
    1,
  );
  console.log(`${getRunningLoop().time()} s  ${answer}`);
}

run(main());
