// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import { Timeline } from './timeline.tsx';
import { TraceWriter, twoTasks } from './trace.fixture.ts';

const trace = { events: twoTasks(), dropped: 0 };

test('steps through the run, each step told in words', () => {
  renderIn('en', <Timeline test="waits" trace={trace} />);
  const slider = screen.getByRole('slider', { name: 'Step through the run' });
  expect(slider.getAttribute('aria-valuetext')).toContain('Step 1 of 6, at 0 s');
  fireEvent.change(slider, { target: { value: '4' } });
  expect(slider.getAttribute('aria-valuetext')).toBe('Step 4 of 6, at 1 s: sleeper runs; sleeper returns');
  expect(screen.getByText('Step 4 of 6, at 1 s')).toBeTruthy();
});

test('names its lanes beside the chart', () => {
  renderIn('en', <Timeline test="waits" trace={trace} />);
  const [names] = screen.getAllByRole('list');
  expect(
    within(names!)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['main', 'sleeper', 'waiter']);
});

test('gives the whole run as a table to whoever asks', () => {
  renderIn('zh-CN', <Timeline test="waits" trace={trace} />);
  const details = screen.getByText('以列表查看运行过程').closest('details')!;
  expect(screen.queryByRole('table')).toBeNull();
  details.open = true;
  fireEvent(details, new Event('toggle'));
  expect(screen.getAllByRole('row')).toHaveLength(trace.events.length + 1);
});

test('draws only so many steps of an endless run, and says so', () => {
  const writer = new TraceWriter().created(1, 'busy');
  for (let step = 0; step < 1000; step += 1) writer.step(1, 'sleep(0)');
  renderIn('en', <Timeline test="busy" trace={{ events: writer.events, dropped: 0 }} />);
  expect(screen.getByRole('slider').getAttribute('max')).toBe('300');
  expect(screen.getByText(/The first 300 of 1000 steps are drawn/)).toBeTruthy();
});

test('of a run without steps is nothing at all', () => {
  renderIn('en', <Timeline test="empty" trace={{ events: [], dropped: 0 }} />);
  expect(screen.queryByRole('slider')).toBeNull();
});
