// When one of a group fails, the others are cancelled and may clean up; the group tells all that went wrong together.
import { TaskGroup, asyncWith, exceptStar, run, sleep } from '@yieldpoint/asyncio';
import type { ExceptionGroup } from '@yieldpoint/asyncio';

async function works(name: string): Promise<void> {
  try {
    await sleep(10);
  } finally {
    console.log(`${name} stops`);
  }
}

async function fails(message: string): Promise<void> {
  await sleep(1);
  throw new RangeError(message);
}

async function main(): Promise<void> {
  try {
    await asyncWith(new TaskGroup(), async (group) => {
      group.createTask(works('indexer'));
      group.createTask(works('mailer'));
      group.createTask(fails('the disk is full'));
      group.createTask(fails('so is the other one'));
    });
  } catch (error) {
    exceptStar(error, [
      RangeError,
      (group: ExceptionGroup) => {
        for (const { message } of group.exceptions as Error[]) console.log(`failed: ${message}`);
      },
    ]);
  }
}

run(main());
