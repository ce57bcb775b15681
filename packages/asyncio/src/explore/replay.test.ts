import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explore, replay } from '@yieldpoint/asyncio/explore';
import type { Program } from '@yieldpoint/asyncio/explore';
import { explorable } from '../../oracle/random/programs.ts';
import { letters } from '../../test/schedules/letters.dialect.ts';
import { decodeSchedule, encodeSchedule } from './schedule.ts';

/** Random programs whose failures are replayed; `REPLAYS=2000` asks for more. */
const REPLAYS = Number(process.env['REPLAYS'] ?? 40);
const STRATEGIES = ['random', 'pct', 'exhaustive'] as const;

/** What becomes of a schedule, or of one that no longer fits. */
function failureOf(program: Program, schedule: string) {
  try {
    return replay(program, schedule).failure;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'does-not-fit') return null;
    throw error;
  }
}

test('what replays is what was found: any program, to the last event and the last word', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(1e6),
      fc.constantFrom(...STRATEGIES),
      fc.nat(2),
      fc.boolean(),
      (programSeed, seed, strategy, cancellations, late) => {
        let usual: string | null = null;
        let last = '';
        const program = explorable(programSeed, (out) => {
          last = out.join(' ');
          usual ??= last;
          if (last !== usual) throw new Error('another order');
        });
        const found = explore(program, {
          strategy,
          seed,
          cancellations,
          delays: late ? [0.1, 1 / 3] : [],
          count: 30,
        });
        if (!found.found) return;
        compared += 1;
        const told = last;
        const again = replay(program, found.replay);
        expect(JSON.stringify(again.trace)).toBe(JSON.stringify(found.trace));
        expect([again.failure?.kind, String(again.failure?.error), last]).toEqual([
          found.failure.kind,
          String(found.failure.error),
          told,
        ]);
      },
    ),
    { numRuns: REPLAYS },
  );
  expect(compared).toBeGreaterThan(REPLAYS / 2);
});

test('of what was found nothing can be left out alone', () => {
  fc.assert(
    fc.property(fc.nat(1e6), (seed) => {
      let usual: string | null = null;
      const program = letters([2, 2, 2], (line) => {
        usual ??= line;
        if (line.startsWith('cb') && line !== usual) throw new Error('another order');
      });
      const found = explore(program, { seed, count: 200 });
      if (!found.found) return;
      const whole = decodeSchedule(found.replay);
      for (const left of whole.picks.keys()) {
        const picks = new Map([...whole.picks].filter(([at]) => at !== left));
        expect(failureOf(program, encodeSchedule({ ...whole, picks }))).toBeNull();
      }
    }),
    { numRuns: 30 },
  );
});
