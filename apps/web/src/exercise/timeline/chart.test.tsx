// @vitest-environment jsdom
import { fireEvent } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import { Chart } from './chart.tsx';
import { chartSize, laneY, unitX } from './geometry.ts';
import { layoutTimeline } from './layout.ts';
import type { Step } from './model.ts';
import { twoTasks } from './trace.fixture.ts';

const timeline = layoutTimeline(twoTasks());

function draw(onSelect: (step: Step) => void = () => undefined) {
  const [selected] = timeline.steps;
  const formatTime = (seconds: number) => `${seconds} s`;
  renderIn(
    'en',
    <Chart timeline={timeline} selected={selected!} formatTime={formatTime} onSelect={onSelect} />,
  );
  return document.querySelector('svg')!;
}

test('writes each instant once and what is waited for where it fits', () => {
  const words = [...draw().querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(words).toEqual(['0 s', '1 s', 'gather(2)', 'sleep(1)', 'sleeper']);
});

test('is as large as what it shows', () => {
  const svg = draw();
  const { width, height } = chartSize(timeline);
  expect(svg.getAttribute('width')).toBe(String(width));
  expect(height).toBeGreaterThan(laneY(timeline.lanes.length - 1));
  expect(width).toBeGreaterThan(unitX(timeline.width));
});

test('a press anywhere in a step’s column chooses it', () => {
  const onSelect = vi.fn<(step: Step) => void>();
  const targets = [...draw(onSelect).querySelectorAll('rect')].slice(-timeline.steps.length);
  fireEvent.click(targets[2]!);
  expect(onSelect).toHaveBeenCalledExactlyOnceWith(timeline.steps[2]);
});

test('leads from the end of a task to the step that waited for it', () => {
  const [wake, ...more] = draw().querySelectorAll('path[class*=wake]');
  const sleeper = timeline.lanes[1]!;
  const waiter = timeline.lanes[2]!;
  expect(more).toEqual([]);
  expect(wake?.getAttribute('d')).toMatch(new RegExp(`^M${unitX(sleeper.end!.x)} `));
  expect(wake?.getAttribute('d')).toContain(` ${unitX(waiter.steps.at(-1)!.x + 0.5)} `);
});

test('is a picture only: what it says is said elsewhere', () => {
  expect(draw().getAttribute('aria-hidden')).toBe('true');
});
