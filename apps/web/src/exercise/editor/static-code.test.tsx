import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StaticCode } from './static-code.tsx';

test('shows numbered lines as text, and can be scrolled by keys', () => {
  const html = renderToStaticMarkup(<StaticCode source={'const a = "<b>";\n'} label="Code" />);
  expect(html).toContain('&lt;b&gt;');
  expect(html).toContain('role="group" aria-label="Code" tabindex="0"');
  expect(html.match(/aria-hidden="true">\d+</g)).toEqual(['aria-hidden="true">1<', 'aria-hidden="true">2<']);
});
