import { afterEach, expect, test, vi } from 'vitest';
import { Browser, follow, newKey } from './support/browser.ts';
import { finished, printed, scriptedSandbox } from './support/fake-sandbox.ts';
import { startTestServer } from './support/server.ts';

afterEach(() => void vi.useRealTimers());
/** Timers and monotonic clocks go on, as they do when somebody sets the clock. */
const jump = (hours: number) =>
  void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });

test.each([-6, 6])(
  'a clock that jumps by %i hours loses nothing: running, retried, waiting, refused',
  async (hours) => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    let faults = 1;
    const sandbox = scriptedSandbox((source) => {
      if (source === 'gated') return [printed('a'), gate, finished()];
      if (source === 'fails once' && faults-- > 0)
        return [{ type: 'failed', code: 'worker-lost', willRetry: true }];
      return [finished()];
    });
    await using server = await startTestServer({ sandbox, env: { SUBMISSIONS_PER_MINUTE: '3' } });
    const browser = new Browser(server.url);
    const gated = await browser.submit('gated');
    const retried = await browser.submit('fails once');
    jump(hours);
    const waiting = await browser.submit('waits');
    const submission = { exercise: 'add', files: { 'exercise.ts': '' }, idempotencyKey: newKey() };
    const refused = await browser.post(submission);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    open();
    for (const id of [gated, retried, waiting]) {
      const events = await follow(browser, id);
      expect(events.at(-1)).toMatchObject({ type: 'finished', verdict: 'passed' });
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
    }
    const listed = await browser.fetch('/api/submissions');
    const { submissions } = (await listed.json()) as { submissions: { id: string }[] };
    expect(submissions.map(({ id }) => id)).toEqual([waiting, retried, gated]);
  },
);
