import type { GradingEvent } from '@yieldpoint/protocol';
import { beforeAll, expect, test } from 'vitest';
import type { Job } from '../job.ts';
import { bundleRealms } from '../realms/bundle.ts';
import { jobOf } from './job.fixture.ts';
import { SessionFactory } from './session.ts';
import type { Session } from './session.ts';

let factory: SessionFactory;
beforeAll(async () => {
  factory = new SessionFactory(await bundleRealms());
});

const TESTS = `import { expect, test } from '@yieldpoint/testing';
import { one } from './exercise';
test('one', () => { expect(one()).toBe(1); });`;

function job(code: string, tests = TESTS, version = '1', support: Record<string, string> = {}): Job {
  const exercise = {
    id: 'session',
    version,
    points: 1,
    files: ['exercise.ts'],
    tests: [{ file: 'one.test.ts', source: tests, hidden: false }],
    mistakes: [],
    support,
  };
  const made = jobOf(exercise, { files: { 'exercise.ts': code }, seed: 1 }, { entryMs: 300 });
  if (Array.isArray(made)) throw new Error(JSON.stringify(made));
  return made;
}

function run(given: Job): GradingEvent[] {
  const session = factory.prepare();
  const events: GradingEvent[] = [];
  try {
    session.study(given);
    session.run(given.files, (event) => events.push(event));
  } finally {
    session.dispose();
  }
  return events;
}

const printed = (events: GradingEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'console' ? [event.text] : []));
const verdict = (events: GradingEvent[]): string | undefined => {
  const last = events.at(-1);
  return last?.type === 'finished' ? last.verdict : undefined;
};

const ONE = 'export const one = () => 1;';

test('nothing of one submission is left for the next', () => {
  run(job(`(globalThis as any).left = 1; (Array.prototype as any).left = 1; Math.random = () => 4; ${ONE}`));
  const probe = `console.log('left' in globalThis, 'left' in [], Math.random() === 4); ${ONE}`;
  expect(printed(run(job(probe)))).toEqual(['false false false']);
});

test('nothing of one submission’s tests is left for the next, though their isolate is kept', () => {
  const marks = `(globalThis as any).left = 1; (Array.prototype as any).left = 1;
    test('marked', () => { expect('left' in globalThis && 'left' in []).toBe(true); });`;
  const looks = `test('clean', () => { expect(['left' in globalThis, 'left' in []]).toEqual([false, false]); });`;
  const header = `import { expect, test } from '@yieldpoint/testing'; import './exercise';`;
  for (let round = 0; round < 10; round += 1) {
    expect(verdict(run(job(ONE, `${header} ${marks}`, `marks-${round}`)))).toBe('passed');
    expect(verdict(run(job(ONE, `${header} ${looks}`, `looks-${round}`)))).toBe('passed');
  }
});

test('tests that spoil their realm’s memory are ended, and the next have a whole one', () => {
  const greedy = `${TESTS} test('greedy', () => { const all: unknown[] = []; for (;;) all.push(new Array(1e5).fill(1)); });`;
  expect(verdict(run(job(ONE, greedy, 'greedy')))).not.toBe('passed');
  for (let round = 0; round < 3; round += 1) expect(verdict(run(job(ONE)))).toBe('passed');
});

test('nothing of the rehearsal is left, either', () => {
  const probe = `
    console.log(Object.keys(globalThis).filter((key) => !/^(console|set|clear|queueMicrotask)/.test(key)).join());
    console.log(typeof require === 'function' ? 'required' : 'no');
    ${ONE}`;
  const events = run(job(probe));
  expect(printed(events)).toEqual(['', 'required']);
  expect(verdict(events)).toBe('passed');
  expect(events.filter(({ type }) => type === 'plan')).toEqual([
    { type: 'plan', tests: [{ id: 'one', name: 'one', hidden: false }] },
  ]);
});

test('after a submission that had to be stopped the next session is as good as new', () => {
  expect(verdict(run(job(`${ONE} for (;;);`)))).toBe('timeout');
  expect(verdict(run(job(ONE)))).toBe('passed');
});

test('what the engine remembers of one version’s tests is not taken for another’s', () => {
  const other = TESTS.replace('toBe(1)', 'toBe(2)');
  expect(verdict(run(job(ONE, TESTS, 'a')))).toBe('passed');
  expect(verdict(run(job(ONE, TESTS, 'a')))).toBe('passed');
  expect(verdict(run(job(ONE, other, 'b')))).toBe('failed');
});

test('tests that can’t be read are our fault, not the submission’s', () => {
  expect(() => run(job(ONE, 'test(', 'broken'))).toThrow(/one\.test\.ts/);
  expect(() => run(job(ONE, `throw new Error('at registration');`, 'throws'))).toThrow(/at registration/);
  expect(() => run(job(ONE, `${TESTS}\nawait 1;`, 'awaits'))).toThrow(/awaits outside of a test/);
  expect(verdict(run(job(ONE)))).toBe('passed');
});

test('a session that was opened in a hurry grades like one that was rehearsed', () => {
  const told = (session: Session): GradingEvent[] => {
    const events: GradingEvent[] = [];
    const given = job(`console.log('hello'); ${ONE}`);
    session.study(given);
    session.run(given.files, (event) => events.push(event));
    session.dispose();
    return events.map((event) => (event.type === 'test-finished' ? { ...event, realMs: 0 } : event));
  };
  expect(told(factory.open())).toEqual(told(factory.prepare()));
});

test('tests may import what the exercise brings, which is not what the submission made of it', () => {
  const support = {
    'given.ts': `import { base } from './base'; export const give = () => base + 1; export const kept: number[] = [];`,
    'base.ts': `export const base = 41;`,
  };
  const tests = `import { expect, test } from '@yieldpoint/testing';
    import { give, kept } from './given';
    import * as again from './given.ts';
    import { spoil } from './exercise';
    test('given', () => { spoil(); expect([give(), kept.length, again.kept === kept]).toEqual([42, 0, true]); });`;
  const code = `import { give, kept } from './given'; export const spoil = () => { kept.push(give()); };`;
  expect(verdict(run(job(code, tests, 'support', support)))).toBe('passed');
});
