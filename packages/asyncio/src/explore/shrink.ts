import { encodeSchedule, USUAL } from './schedule.ts';
import type { Schedule } from './schedule.ts';

type Part = { in: keyof Schedule; at: number; value: number };

/**
 * A short schedule that still fails: departures are left out, first many together, then one by one, and those that stay
 * are made smaller (delta debugging). None of those that stay can be left out alone; a shorter one may exist elsewhere.
 * Zeller, Hildebrandt: Simplifying and Isolating Failure-Inducing Input (2002).
 *
 * `fails` runs a schedule and gives what it really did if that fails alike, else null.
 */
export function shrink(found: Schedule, fails: (candidate: Schedule) => Schedule | null): Schedule {
  let best = found;
  let seen: string;
  do {
    seen = encodeSchedule(best);
    best = smaller(fewer(best, fails), fails);
  } while (encodeSchedule(best).length < seen.length);
  return fewer(best, fails);
}

function fewer(found: Schedule, fails: (candidate: Schedule) => Schedule | null): Schedule {
  let parts = partsOf(found);
  for (let size = Math.ceil(parts.length / 2); size >= 1;) {
    let left = false;
    for (let from = 0; from < parts.length;) {
      const without = parts.filter((_, index) => index < from || index >= from + size);
      const did = fails(scheduleOf(without));
      const fewerParts = did && partsOf(did);
      if (fewerParts !== null && fewerParts.length < parts.length) {
        parts = fewerParts;
        left = true;
      } else from += size;
    }
    if (size === 1 && !left) break;
    size = left ? Math.max(1, Math.min(size, Math.ceil(parts.length / 2))) : Math.floor(size / 2);
  }
  return scheduleOf(parts);
}

/** Another candidate nearer to the front, and earlier in the run. */
function smaller(found: Schedule, fails: (candidate: Schedule) => Schedule | null): Schedule {
  let best = found;
  for (let index = 0; index < partsOf(best).length; index += 1) {
    const parts = partsOf(best);
    const part = parts[index];
    if (part === undefined || part.in !== 'picks') continue;
    for (let value = 1; value < part.value; value += 1) {
      const did = fails(scheduleOf(parts.map((each) => (each === part ? { ...part, value } : each))));
      if (did === null || partsOf(did).length > parts.length) continue;
      best = did;
      break;
    }
  }
  return best;
}

function partsOf(schedule: Schedule): Part[] {
  const names: (keyof Schedule)[] = ['picks', 'delays', 'cancels'];
  return names.flatMap((name) => [...schedule[name]].map(([at, value]) => ({ in: name, at, value })));
}

function scheduleOf(parts: readonly Part[]): Schedule {
  if (parts.length === 0) return USUAL;
  const of = (name: keyof Schedule): Map<number, number> =>
    new Map(parts.filter((part) => part.in === name).map(({ at, value }) => [at, value]));
  return { picks: of('picks'), delays: of('delays'), cancels: of('cancels') };
}
