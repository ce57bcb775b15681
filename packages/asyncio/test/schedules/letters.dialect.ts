import { gather, sleep } from '@yieldpoint/asyncio';

/** Tasks that write their letter and give the others a turn, so many times each. */
export const letters = (counts: readonly number[], done: (line: string) => void) => () => {
  let line = '';
  async function write(letter: string, times: number) {
    for (let time = 0; time < times; time += 1) {
      line += letter;
      await sleep(0);
    }
  }
  const all = counts.map((times, index) => write('abc'[index] ?? '', times));
  return { main: gather(all), check: () => done(line) };
};
