// @vitest-environment jsdom
import type { Position } from '@yieldpoint/protocol';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import type { TestRow } from '../run/run.ts';
import { TestItem } from './test-item.tsx';

const position = { file: 'exercise.ts', line: 2, column: 3 };
const row: TestRow = {
  id: 'a',
  name: 'waits its turn',
  hidden: false,
  console: [],
  trace: null,
  state: {
    kind: 'finished',
    result: {
      status: 'timeout',
      message: { code: 'time-limit', data: {} },
      expected: '1',
      actual: null,
      diff: null,
      position,
      virtualSeconds: 3600,
      realMs: 0.4,
    },
  },
};

const notRun: TestRow = {
  ...row,
  state: {
    kind: 'finished',
    result: {
      status: 'not-run',
      message: { code: 'time-limit', data: {} },
      expected: null,
      actual: null,
      diff: null,
      position: null,
      virtualSeconds: 0,
      realMs: 0,
    },
  },
};

function Item({ row: shown = row, onReveal }: { row?: TestRow; onReveal: (position: Position) => void }) {
  const [open, setOpen] = useState(false);
  const texts = { 'waits its turn': { en: 'waits its turn', 'zh-CN': '轮到自己才运行' } };
  return (
    <TestItem
      {...{ row: shown, open, onReveal, texts }}
      files={{ 'exercise.ts': 'first\n  second();' }}
      onToggle={setOpen}
    />
  );
}

test('says how it ended in words, and how long it took in both times', () => {
  renderIn('zh-CN', <Item onReveal={vi.fn()} />);
  expect(screen.getByText('超时')).toBeTruthy();
  expect(screen.getByText('轮到自己才运行')).toBeTruthy();
  expect(screen.getByText('虚拟时间 1 小时，实际用时 0.4 毫秒')).toBeTruthy();
});

test.each([
  ['en' as const, 'waits its turn', /\b0\b/],
  ['zh-CN' as const, '轮到自己才运行', /用时|0/],
])('says nothing of how long a test took that was not run, in %s', (locale, name, time) => {
  renderIn(locale, <Item row={notRun} onReveal={vi.fn()} />);
  expect(screen.getByText(name)).toBeTruthy();
  expect(screen.queryByText(time)).toBeNull();
});

test('opens to its details, and its line leads to the editor', async () => {
  const onReveal = vi.fn<(position: Position) => void>();
  const { user } = renderIn('en', <Item onReveal={onReveal} />);
  expect(screen.queryByRole('button')).toBeNull();
  await user.click(screen.getByText('waits its turn'));
  await user.click(screen.getByRole('button', { name: 'Line 2 of exercise.ts second();' }));
  expect(onReveal).toHaveBeenCalledExactlyOnceWith(position);
});
