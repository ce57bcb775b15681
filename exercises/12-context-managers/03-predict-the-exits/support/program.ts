import { AsyncExitStack, asyncWith } from '@yieldpoint/asyncio';

/** Prints eighteen lines. Which? */
export async function main(print: (line: string) => void) {
  class Door {
    readonly name: string;
    readonly swallows: boolean;

    constructor(name: string, swallows = false) {
      this.name = name;
      this.swallows = swallows;
    }

    async aenter() {
      print(`enter ${this.name}`);
      if (this.name === 'vault') throw new Error('locked');
    }

    async aexit(error?: Error) {
      print(`leave ${this.name}: ${error === undefined ? 'all well' : error.message}`);
      return this.swallows;
    }
  }

  // A house with a flood.
  await asyncWith(new AsyncExitStack(), async (stack) => {
    await stack.enterAsyncContext(new Door('hall'));
    await stack.enterAsyncContext(new Door('library', true));
    stack.callback(() => print('lights off'));
    await stack.enterAsyncContext(new Door('cellar'));
    print('inside');
    throw new Error('flood');
  });
  print('outside');

  // A house with a vault.
  try {
    await asyncWith(new AsyncExitStack(), async (stack) => {
      await stack.enterAsyncContext(new Door('gate'));
      await stack.enterAsyncContext(new Door('vault'));
      print('rich');
    });
  } catch (error) {
    print(`caught: ${(error as Error).message}`);
  }

  // A house with an alarm.
  try {
    await asyncWith(new AsyncExitStack(), async (stack) => {
      await stack.enterAsyncContext(new Door('porch'));
      stack.callback(() => {
        print('ring');
        throw new Error('alarm');
      });
      print('nobody here');
    });
  } catch (error) {
    print(`caught: ${(error as Error).message}`);
  }
}
