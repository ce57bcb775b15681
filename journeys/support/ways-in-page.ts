import type { Page } from 'playwright-core';
import type { Program, Run } from '../../packages/course/test/ways/run.ts';
import { START_TOGETHER } from './course-files.ts';

/** What is read of an event of a submission. */
interface SubmissionEvent {
  seq: number;
  type: string;
  /** What was printed. */
  text?: string;
  /** What the loop did. */
  events?: Run['events'];
  verdict?: string;
}

/** Before each event of the trace among the lines that a program prints. */
const MARK = 'trace:';

/** By the workers that the page runs snippets with, as they were built and are served, under their own policies. */
export async function runInWorkers(page: Page, { name, source }: Program): Promise<Run> {
  // What the loop did is printed, too: to the page a worker tells nothing but lines.
  const traced = `${source}
import { run, TraceRing, VirtualClockLoop } from '@yieldpoint/asyncio';
const ring = new TraceRing(2_000);
run(main(), { loopFactory: () => new VirtualClockLoop({ trace: ring.record }) });
for (const event of ring.events()) console.log('${MARK}' + JSON.stringify(event));`;
  const { lines, end } = await page.evaluate(async (program) => {
    const start = (worker: string) => new Worker(`/workers/${worker}.js`, { type: 'module' });
    const told = (worker: Worker, asked: unknown, hear: (message: Message) => boolean) =>
      new Promise<void>((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => hear(data) && resolve());
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.postMessage(asked);
      }).finally(() => worker.terminate());
    let compiled: unknown;
    await told(start('compile'), { id: 1, source: program }, (message) => {
      compiled = message.compiled ?? message;
      return true;
    });
    const printed: string[] = [];
    let last: unknown;
    await told(start('typescript'), compiled, (message) => {
      if (message.line !== undefined) printed.push(message.line.text);
      else last = message;
      return message.line === undefined;
    });
    return { lines: printed, end: last };
    interface Message {
      compiled?: unknown;
      line?: { text: string };
    }
  }, traced);
  const done = JSON.stringify({ type: 'ended', ending: { state: 'done' } });
  if (JSON.stringify(end) !== done) throw new Error(`${name} ended otherwise: ${JSON.stringify(end)}`);
  const events = lines.filter((line) => line.startsWith(MARK));
  return {
    lines: lines.filter((line) => !line.startsWith(MARK)),
    events: events.map((line) => JSON.parse(line.slice(MARK.length)) as Run['events'][number]),
  };
}

/** As a submission of the page's guest to the grader. */
export async function submit(page: Page, { name, source }: Program): Promise<Run> {
  const told = await page.evaluate(
    async (submission) => {
      const answer = await fetch('/api/submissions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(submission),
      });
      const { id } = (await answer.json()) as { id: string };
      const all: SubmissionEvent[] = [];
      const isOver = () => all.at(-1)?.type === 'finished' || all.at(-1)?.type === 'failed';
      while (!isOver()) {
        const next = await fetch(`/api/submissions/${id}/events?after=${all.at(-1)?.seq ?? 0}`);
        all.push(...((await next.json()) as { events: SubmissionEvent[] }).events);
      }
      return all;
    },
    {
      exercise: START_TOGETHER.id,
      files: { 'exercise.ts': source },
      idempotencyKey: crypto.randomUUID(),
    },
  );
  const end = told.at(-1);
  if (end?.type !== 'finished' || end.verdict !== 'passed')
    throw new Error(`${name} ended otherwise: ${JSON.stringify(end)}`);
  return {
    lines: told.flatMap((event) => (event.type === 'console' ? [event.text ?? ''] : [])),
    events: told.flatMap((event) => (event.type === 'trace' ? (event.events ?? []) : [])),
  };
}
