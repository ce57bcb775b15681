import { createTask, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

const now = () => `${getRunningLoop().time()} s`;

async function weather(city: string) {
  await sleep(1);
  return `${city}: sunny`;
}

async function main() {
  console.log(await weather('London'));
  console.log(await weather('Paris'));
  console.log(`one after the other: ${now()}`);

  const london = createTask(weather('London'), { name: 'London' });
  const paris = createTask(weather('Paris'), { name: 'Paris' });
  console.log(await london);
  console.log(await paris);
  console.log(`side by side, one second more: ${now()}`);
}

run(main());
