import { expect, test } from 'vitest';
import { RealTimeLoop, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';
import type { Platform } from '@yieldpoint/asyncio';

const soon = <T>(value: T): Promise<T> => Promise.resolve().then(() => value);

test('on the real clock run gives a promise', () => {
  async function main() {
    const before = getRunningLoop().time();
    await sleep(0.01);
    return [await soon('promise'), getRunningLoop().time() - before >= 0.01];
  }
  return expect(run(main(), { clock: 'real' })).resolves.toEqual(['promise', true]);
});

/** A host whose clock and timers the test turns by hand. */
class FakeHost implements Platform {
  time = 0;
  readonly armed: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.time;
  }

  arm(seconds: number, callback: () => void): () => void {
    const timer = { at: this.time + seconds, callback };
    this.armed.push(timer);
    return () => this.armed.splice(this.armed.indexOf(timer), 1);
  }
}

test('a real-time loop arms one timer for its earliest deadline', () => {
  const host = new FakeHost();
  const out: string[] = [];
  async function main() {
    getRunningLoop().callLater(3, () => out.push('three'));
    await sleep(5);
    out.push('five');
  }
  const running = run(main(), { clock: 'real', loopFactory: () => new RealTimeLoop({ platform: host }) });
  const turn = (): Promise<void> =>
    soon(0)
      .then(() => soon(0))
      .then(() => {
        const [timer] = host.armed;
        if (timer === undefined) return undefined;
        out.push(`${host.armed.length} timer at ${timer.at}`);
        host.time = timer.at;
        timer.callback();
        return turn();
      });
  return Promise.all([running, turn()]).then(() =>
    expect(out).toEqual(['1 timer at 3', 'three', '1 timer at 5', 'five']),
  );
});

test('a real-time loop that never rests lets its host breathe', () => {
  const host = new FakeHost();
  let turns = 0;
  async function main() {
    for (let i = 0; i < 10; i += 1) {
      host.time += 0.004;
      await sleep(0);
    }
  }
  const running = run(main(), { clock: 'real', loopFactory: () => new RealTimeLoop({ platform: host }) });
  const turn = (): Promise<void> =>
    soon(0)
      .then(() => soon(0))
      .then(() => {
        const [timer] = host.armed;
        if (timer === undefined) return undefined;
        turns += 1;
        timer.callback();
        return turn();
      });
  return Promise.all([running, turn()]).then(() => expect(turns).toBeGreaterThanOrEqual(2));
});

test('a promise wakes a real-time loop that sleeps', () => {
  const host = new FakeHost();
  async function main() {
    return await soon('woken');
  }
  const running = run(main(), { clock: 'real', loopFactory: () => new RealTimeLoop({ platform: host }) });
  return expect(running).resolves.toBe('woken');
});
