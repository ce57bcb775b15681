// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../testing/render-in.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

test('a choice shows at once and is there for the server’s next page', async () => {
  const { user } = renderIn('en', <ThemeSwitch initial="system" />);
  expect(screen.getByRole('radio', { name: 'As the system' })).toHaveProperty('checked', true);
  await user.click(screen.getByRole('radio', { name: 'Dark' }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(document.cookie).toContain('theme=dark');
  await user.click(screen.getByRole('radio', { name: 'As the system' }));
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(document.cookie).toContain('theme=system');
});
