import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dictionaryOf } from '../../i18n/dictionary.ts';
import { LOCALES } from '../../i18n/locale.ts';
import { Narrator } from './describe.ts';
import { layoutTimeline } from './layout.ts';
import { anyTrace, twoTasks } from './trace.fixture.ts';

const narrate = (locale: 'en' | 'zh-CN') => {
  const { lanes, steps } = layoutTimeline(twoTasks());
  const narrator = new Narrator(lanes, locale, dictionaryOf(locale));
  return steps.map((step) => narrator.step(step, steps.length));
};

describe('Narrator', () => {
  test('tells each step in words', () => {
    const told = narrate('en');
    expect(told[1]).toEqual({
      place: 'Step 2 of 6, at 0 s',
      events: ['sleeper runs', 'sleeper waits for sleep(1)'],
    });
    expect(told[2]?.events).toEqual(['waiter runs', 'waiter waits for sleeper']);
    expect(told[3]?.events).toEqual(['sleeper runs', 'sleeper returns']);
  });

  test('speaks Chinese', () => {
    expect(narrate('zh-CN')[1]).toEqual({
      place: '第 2 / 6 步，时刻 0 秒',
      events: ['sleeper 运行', 'sleeper 等待 sleep(1)'],
    });
  });

  test('says on which line, where that is known', () => {
    const { lanes } = layoutTimeline(twoTasks());
    const at = { file: 'exercise.ts', line: 7, column: 3 };
    const waits = { type: 'step-ended', time: 0, task: 2, awaiting: 'sleep(1)', on: null, at } as const;
    const told = LOCALES.map((locale) => new Narrator(lanes, locale, dictionaryOf(locale)).event(waits));
    expect(told.toSorted()).toEqual([
      'sleeper waits for sleep(1) (line 7)',
      'sleeper 等待 sleep(1)（第 7 行）',
    ]);
  });

  test('leaves spaces around Latin names only', () => {
    const { lanes } = layoutTimeline(twoTasks());
    const narrator = new Narrator(lanes, 'zh-CN', dictionaryOf('zh-CN'));
    const cancel = { type: 'cancel-requested', time: 0, task: 2 } as const;
    expect(narrator.event({ ...cancel, by: 0 })).toBe('事件循环请求取消 sleeper');
    expect(narrator.event({ ...cancel, by: 1 })).toBe('main 请求取消 sleeper');
  });

  test.each(LOCALES)('has a whole sentence for whatever a loop does (%s)', (locale) => {
    fc.assert(
      fc.property(anyTrace, (events) => {
        const narrator = new Narrator(layoutTimeline(events).lanes, locale, dictionaryOf(locale));
        for (const event of events) expect(narrator.event(event)).not.toMatch(/[{}…]|undefined/);
      }),
    );
  });
});
