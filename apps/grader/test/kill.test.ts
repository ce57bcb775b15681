import type { Client } from '@yieldpoint/protocol/client';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chance } from './support/chance.ts';
import { kinds, story, type Kind } from './support/kinds.ts';
import { childrenOf, freePort, spawnGrader, type GraderProcess } from './support/process.ts';
import { arrive, submit, watch } from './support/steadfast.ts';

const SUBMISSIONS = 200;
const KILLS = 5;
const GUESTS = 10;
const names = Object.keys(kinds) as Kind[];
const kindOf = (index: number): Kind => names[index % names.length] ?? 'right';

/** Counts, and tells when a count is reached. */
class Milestones {
  count = 0;
  #target = Infinity;
  #tell = () => {};

  add(): void {
    this.count += 1;
    if (this.count >= this.#target) this.#tell();
  }

  reached(target: number): Promise<void> {
    return new Promise((resolve) => {
      this.#target = target;
      this.#tell = resolve;
    });
  }
}

async function gradeAndWatch(client: Client, index: number, onStart: () => void, onVerdict: () => void) {
  const id = await submit(client, kindOf(index), `kill-key-${index}`);
  const events = await watch(client, id, {
    onEvent({ type }) {
      if (type === 'started') onStart();
    },
  });
  onVerdict();
  return { id, events };
}

test(`${SUBMISSIONS} submissions, ${KILLS} SIGKILLs: every one gets its verdict, once, as if nothing had happened`, async () => {
  await using dir = await mkdtempDisposable(join(tmpdir(), 'yieldpoint-kill-'));
  const env = {
    DATA_DIR: dir.path,
    PORT: String(await freePort()),
    WORKERS: '2',
    LOG_LEVEL: 'info',
    SUBMISSIONS_PER_MINUTE: '100000',
    NEW_GUESTS_PER_MINUTE: '100000',
  };
  let grader: GraderProcess = spawnGrader(env);
  try {
    const url = await grader.listening;
    const reference = await arrive(url);
    const undisturbed = new Map<Kind, unknown[]>();
    for (const [index, kind] of names.entries()) {
      const { events } = await gradeAndWatch(
        reference,
        index,
        () => {},
        () => {},
      );
      undisturbed.set(kind, story(events));
    }

    const clients = await Promise.all(Array.from({ length: GUESTS }, () => arrive(url)));
    const starts = new Milestones();
    const verdicts = new Milestones();
    const graded = clients.flatMap((client, guest) =>
      Array.from({ length: SUBMISSIONS / GUESTS }, (_, turn) =>
        gradeAndWatch(
          client,
          turn * GUESTS + guest,
          () => starts.add(),
          () => verdicts.add(),
        ),
      ),
    );

    const random = chance(20_261_122);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await verdicts.reached(verdicts.count + 5 + Math.floor(random() * 25));
      const workers = await childrenOf(grader.pid);
      const worker = workers[Math.floor(random() * workers.length)];
      if (worker !== undefined) process.kill(worker, 'SIGKILL');
      if (random() < 0.2) continue;
      // At its work, so that something has to be graded again.
      await starts.reached(starts.count + 1);
      grader.kill('SIGKILL');
      await grader.exited;
      grader = spawnGrader(env);
      await grader.listening;
    }

    const all = await Promise.all(graded);
    expect(new Set(all.map(({ id }) => id)).size).toBe(SUBMISSIONS);
    expect(verdicts.count).toBe(SUBMISSIONS);
    for (const [position, { id, events }] of all.entries()) {
      const client = clients[Math.floor(position / (SUBMISSIONS / GUESTS))] as Client;
      const index =
        (position % (SUBMISSIONS / GUESTS)) * GUESTS + Math.floor(position / (SUBMISSIONS / GUESTS));
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, at) => at + 1));
      expect(events.filter(({ type }) => type === 'finished')).toHaveLength(1);
      expect(story(events)).toEqual(undisturbed.get(kindOf(index)));
      const stored = await client.getEvents(id);
      expect(stored).toEqual({ events, lastSeq: events.length });
      expect(await client.getSubmission(id)).toMatchObject({ state: 'finished' });
    }
    expect(all.some(({ events }) => (events.at(-1)?.attempt ?? 0) > 1)).toBe(true);
    grader.kill('SIGTERM');
    expect(await grader.exited).toMatchObject({ code: 0 });
  } finally {
    await grader[Symbol.asyncDispose]();
  }
}, 240_000);
