// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderIn } from '../testing/render-in.tsx';
import { Banners } from './banners.tsx';

afterEach(() => vi.restoreAllMocks());
const said = () => screen.getByRole('status').textContent;

test('says nothing while all is well', () => {
  const { rerender } = renderIn('en', <Banners connection="live" />);
  expect(said()).toBe('');
  rerender(<Banners connection="connecting" />);
  expect(said()).toBe('');
});

test('says when the connection is lost, and when results come another way', () => {
  const { rerender } = renderIn('en', <Banners connection="reconnecting" />);
  expect(said()).toMatch(/Reconnecting/);
  rerender(<Banners connection="polling" />);
  expect(said()).toMatch(/every few seconds/);
});

test('a browser without network comes first, and goes when it is back', () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  renderIn('zh-CN', <Banners connection="reconnecting" />);
  expect(said()).toMatch(/网络已断开/);
  online.mockReturnValue(true);
  act(() => void window.dispatchEvent(new Event('online')));
  expect(said()).toMatch(/正在重新连接/);
});
