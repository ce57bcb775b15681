import type { EventBody } from '@yieldpoint/protocol';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../i18n/dictionary.ts';
import { LanguageProvider } from '../../i18n/language.tsx';
import { finished, history, passedTest, plan } from '../run/events.fixture.ts';
import { session } from '../run/session.ts';
import type { Session } from '../run/session.ts';
import { twoTasks } from '../timeline/trace.fixture.ts';
import { ResultsPanel } from './results-panel.tsx';

type Finished = Extract<EventBody, { type: 'test-finished' }>;

const failed = (id: string, rest: Partial<Finished> = {}): EventBody => ({
  ...(passedTest(id) as Finished),
  status: 'failed',
  message: { code: 'assertion', data: { matcher: 'toEqual', negated: false } },
  ...rest,
});

function show(...bodies: EventBody[]): string {
  const files = { 'exercise.ts': 'one\n  two();\nthree' };
  const state = history(bodies).reduce<Session>(
    (before, event) => session(before, { type: 'event', event }),
    session({ kind: 'sending' }, { type: 'accept', submission: 's1', files }),
  );
  return renderToStaticMarkup(
    <LanguageProvider locale="en" t={dictionaryOf('en')}>
      <ResultsPanel session={state} texts={{}} onReveal={() => undefined} />
    </LanguageProvider>,
  );
}

/** What a reader sees or hears, without the tags. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('ResultsPanel', () => {
  test('shows a row per planned test, and how many are done', () => {
    const html = show({ type: 'started' }, plan('first', 'hidden second'), passedTest('first'));
    expect(textOf(html)).toMatch(/Running: 1 of 2 tests.*Passed first.*Waiting hidden second Hidden/);
    expect(html).toContain('aria-valuenow="1"');
  });

  test('opens the first failure, with the difference, the line and the output', () => {
    const diff = [
      { sign: ' ', text: '[' },
      { sign: '-', text: '  1,' },
      { sign: '+', text: '  2,' },
    ] as const;
    const html = show(
      plan('a', 'b'),
      { type: 'console', test: 'a', level: 'warn', text: 'look', time: 0.5, truncated: true },
      failed('a', { diff: [...diff], position: { file: 'exercise.ts', line: 2, column: 3 } }),
      failed('b', { expected: '7', actual: '8' }),
    );
    expect(textOf(html)).toMatch(/expect\(…\)\.toEqual\(…\) does not hold/);
    expect(textOf(html)).toMatch(/expected: 1, .*got: 2,/);
    expect(textOf(html)).toMatch(/Line 2 of exercise\.ts two\(\);/);
    expect(textOf(html)).toMatch(/0\.5 s warn look … cut off here/);
    expect(html.match(/<details[^>]* open/g)).toHaveLength(1);
  });

  test('tells nothing of a hidden test but its name and that it failed', () => {
    const html = show(plan('hidden a'), failed('hidden a', { message: { code: 'assertion', data: {} } }));
    expect(textOf(html)).toContain('A check of this test does not hold.');
    expect(textOf(html)).toContain('so that the answer cannot be copied');
    expect(textOf(html)).not.toContain('Expected');
  });

  test('gives advice as text, whatever it contains', () => {
    const html = show({
      ...(finished(1) as Extract<EventBody, { type: 'finished' }>),
      advice: [{ mistake: 'x', message: { en: 'Use `await`, not <b>then</b>.', 'zh-CN': '用 `await`。' } }],
    });
    expect(html).toContain('Use <code>await</code>, not &lt;b&gt;then&lt;/b&gt;.');
  });

  test('lists what does not compile, each with its place', () => {
    const html = show({
      type: 'rejected',
      diagnostics: [
        { file: 'exercise.ts', line: 3, column: 1, code: 'syntax-error', message: 'Expected `;`' },
      ],
    });
    expect(textOf(html)).toMatch(/Line 3 of exercise\.ts This is not valid TypeScript\. Expected `;`/);
  });

  test('draws the run of a failed test, and says each step in words', () => {
    const html = show(plan('a'), { type: 'trace', test: 'a', events: twoTasks(), dropped: 2 }, failed('a'));
    expect(html).toContain('aria-label="Timeline: a"');
    expect(html).toContain('aria-valuetext="Step 1 of 6, at 0 s: main runs; main waits for gather(2)"');
    expect(textOf(html)).toContain('2 earlier events were not kept');
  });
});
