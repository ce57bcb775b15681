import { gather, getRunningLoop, sleep } from '@yieldpoint/asyncio';

export async function main(print: (line: string) => void) {
  const note = (what: string) => print(`${getRunningLoop().time()} s: ${what}`);

  async function cook(what: string, seconds: number) {
    await sleep(seconds);
    note(`${what} is ready`);
  }

  await gather([cook('tea', 3), cook('toast', 2)]);
  note('breakfast');

  await cook('tea', 3);
  await cook('toast', 2);
  note('second breakfast');

  async function eggThenJuice() {
    await cook('egg', 1);
    await cook('juice', 3);
  }

  await gather([eggThenJuice(), cook('tea', 2)]);
  note('third breakfast');
}
