// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.tsx';
import type { View } from './use-view.ts';
import { ViewTabs } from './view-tabs.tsx';

function Tabs() {
  const [view, show] = useState<View>('read');
  return <ViewTabs view={view} onShow={show} />;
}
const selected = () => screen.getByRole('tab', { selected: true }).textContent;

test('a tap chooses, arrows walk around, one tab stop in all', async () => {
  const { user } = renderIn('en', <Tabs />);
  expect(selected()).toBe('Read');
  await user.click(screen.getByRole('tab', { name: 'Results' }));
  expect(selected()).toBe('Results');
  await user.keyboard('{ArrowRight}');
  expect(selected()).toBe('Read');
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(selected()).toBe('Code');
  expect(document.activeElement?.textContent).toBe('Code');
  expect(screen.getAllByRole('tab').map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
});
