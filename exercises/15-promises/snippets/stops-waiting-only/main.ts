import { getRunningLoop, runAsync, sleep, waitFor } from '@yieldpoint/asyncio';

const say = (text: string) => console.log(`${getRunningLoop().time()} s  ${text}`);

function order(dish: string) {
  return new Promise<string>((resolve) => {
    getRunningLoop().callLater(3, () => {
      say(`${dish} is ready`);
      resolve(dish);
    });
  });
}

async function main() {
  try {
    await waitFor(order('cake'), 1);
  } catch {
    say('nobody waits for the cake any more');
  }
  await sleep(4);
  say('the kitchen closes');
}

void runAsync(main());
