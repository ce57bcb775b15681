import { getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

function now(): string {
  return `${getRunningLoop().time()} s`;
}

async function main() {
  getRunningLoop().callLater(1, () => console.log(`in a callback: ${now()}`));
  console.log(`in a plain function: ${now()}`);
  await sleep(2);
}

try {
  now();
} catch (error) {
  console.log(`before the run: ${(error as Error).message}`);
}
run(main());
try {
  now();
} catch (error) {
  console.log(`after the run: ${(error as Error).message}`);
}
