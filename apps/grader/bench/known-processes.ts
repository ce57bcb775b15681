import { readFile } from 'node:fs/promises';
import { childrenOf } from '../test/support/process.ts';

/** A process that a later one with the same number is not taken for. */
export interface Known {
  pid: number;
  startTime: string;
}

/** All that a process started, and what those started in turn. Linux only. */
export async function descendantsOf(pid: number): Promise<Known[]> {
  const families = (await childrenOf(pid)).map(async (child) => {
    const startTime = await startTimeOf(child);
    return [...(startTime === undefined ? [] : [{ pid: child, startTime }]), ...(await descendantsOf(child))];
  });
  return (await Promise.all(families)).flat();
}

/** How many of these have not ended. */
export async function living(known: readonly Known[]): Promise<number> {
  const now = await Promise.all(known.map(({ pid }) => startTimeOf(pid)));
  return known.filter(({ startTime }, index) => now[index] === startTime).length;
}

/** In ticks since the machine's start; undefined when the process has ended, also while nobody has asked how. */
async function startTimeOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name, in brackets, may hold blanks. Behind it: state, …, and the start as the 22nd of all fields.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}
