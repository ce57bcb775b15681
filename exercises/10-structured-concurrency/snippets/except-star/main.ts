import {
  LookupError,
  RuntimeError,
  TaskGroup,
  ValueError,
  asyncWith,
  exceptStar,
  run,
  sleep,
} from '@yieldpoint/asyncio';

async function fail(error: Error) {
  await sleep(1);
  throw error;
}

async function work() {
  await asyncWith(new TaskGroup(), async (group) => {
    group.createTask(fail(new ValueError('not a number')));
    group.createTask(fail(new RuntimeError('a bug')));
    group.createTask(fail(new LookupError('no such user')));
    group.createTask(fail(new ValueError('too large')));
  });
}

async function main() {
  try {
    await work();
  } catch (error) {
    exceptStar(
      error,
      [LookupError, () => console.log('sign up first')],
      [ValueError, (group) => console.log(`correct ${group.exceptions.length} values`)],
    );
  }
}

try {
  run(main());
} catch (rest) {
  console.log(`left over: ${String(rest)}`);
}
