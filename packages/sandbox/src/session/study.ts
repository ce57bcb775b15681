import type { PlannedTest } from '@yieldpoint/protocol';
import type { CompiledTests } from '../compile/compiled.ts';
import type { Brief } from '../job.ts';
import type { CodeCache } from './context.ts';
import type { Room } from './room.ts';

/** A room whose tests are known, and nothing yet of the submission. */
export interface StudiedRoom {
  room: Room;
  /** In the order in which they run. */
  tests: PlannedTest[];
}

/** Has the tests define themselves in a fresh room, within the time of an entry. */
export function study(room: Room, { tests, withheld, limits }: Brief, cache: CodeCache): StudiedRoom {
  room.furnish(limits);
  room.begin(limits.entryMs);
  if (withheld.length > 0) room.withhold(withheld);
  for (const file of tests) room.defineTests(file, cache);
  return { room, tests: collect(room, tests) };
}

function collect(room: Room, files: readonly CompiledTests[]): PlannedTest[] {
  const tests: PlannedTest[] = [];
  const taken = new Map<string, number>();
  for (const { file, hidden, isSupport } of files) {
    if (isSupport) continue;
    const collected = room.enter('collect', file);
    if (collected === null) throw unreadable(file, room);
    for (const { name } of JSON.parse(collected) as { name: string }[]) {
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      const id = count === 1 ? name : `${name} (${count})`;
      tests.push({ id, name: id, hidden });
    }
  }
  return tests;
}

/** A fault of the exercise: its author has to know why. */
function unreadable(file: string, { ending }: Room): Error {
  const cause = ending?.kind === 'fault' && ending.error instanceof Error ? ending.error : null;
  return new Error(`The test file ${file} could not be read: ${cause?.message ?? ending?.kind}`, { cause });
}
