import { createTask, isCancelled, sleep, waitFor } from '@yieldpoint/asyncio';

export async function main(print: (line: string) => void) {
  /** A coroutine: our dialect's `async`. */
  async function cook(dish: string) {
    print(`${dish}: on the stove`);
    await sleep(1);
    return dish;
  }

  /** A native promise: JavaScript's own. */
  function order(dish: string, milliseconds: number) {
    return new Promise<string>((resolve) => {
      print(`${dish}: on the stove`);
      setTimeout(() => {
        print(`${dish}: ready`);
        resolve(dish);
      }, milliseconds);
    });
  }

  const soup = cook('soup');
  const rice = order('rice', 500);
  print('two dishes wanted');
  print(`${await soup} is eaten`);
  print(`${await rice} is eaten`);
  print(`${await rice} is eaten again`);
  try {
    print(`${await soup} is eaten again`);
  } catch {
    print('no more soup');
  }

  const tea = createTask(cook('tea'));
  print('tea wanted');
  await sleep(0);
  tea.cancel();
  try {
    print(`${await tea} is drunk`);
  } catch (error) {
    print(isCancelled(error) ? 'no tea' : 'spilt tea');
  }

  try {
    await waitFor(order('cake', 3000), 1);
  } catch {
    print('too late for cake');
  }
  await sleep(5);
  print('the kitchen closes');
}
