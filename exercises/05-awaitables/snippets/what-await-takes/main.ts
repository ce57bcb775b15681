import {
  awaitable,
  createTask,
  getRunningLoop,
  isAwaitable,
  run,
  sleep,
} from '@yieldpoint/asyncio';

class Answer {
  *[awaitable]() {
    yield;
    return 42;
  }
}

async function main() {
  const coroutine = sleep(1);
  const things = {
    'a coroutine': coroutine,
    'a task': createTask(sleep(1)),
    'a future': getRunningLoop().createFuture<string>(),
    'an object with the method': new Answer(),
    'its class': Answer,
    'a function': main,
    'a number': 42,
  };
  for (const [name, thing] of Object.entries(things)) {
    console.log(`${name}: ${isAwaitable(thing) ? 'yes' : 'no'}`);
  }
  await coroutine;
}

run(main());
