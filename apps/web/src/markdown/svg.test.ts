import { expect, test } from 'vitest';
import { sanitizeSvg } from './svg.ts';

test('a drawing keeps its shapes, its looks and its words', async () => {
  const svg = `<svg viewBox="0 0 10 10"><g stroke-width="2" stroke-linecap="round">
    <path d="M0 0h1" fill="none" stroke="currentColor"></path>
    <text x="1" font-size="3" text-anchor="middle" fill="var(--ink)">事件 <tspan>loop</tspan></text></g></svg>`;
  expect(await sanitizeSvg(svg, 'a')).toBe(svg);
});

test('what a drawing defines is its own', async () => {
  const svg = `<svg viewBox="0 0 1 1"><marker id="tip"></marker><use href="#tip"></use><path marker-end="url(#tip)"></path></svg>`;
  expect(await sanitizeSvg(svg, 'loop')).toBe(svg.replaceAll('tip', 'picture-loop-tip'));
});

test.each([
  '<svg><script>alert(1)</script></svg>',
  '<svg onload="alert(1)"></svg>',
  '<svg><foreignObject><iframe src="x"></iframe></foreignObject></svg>',
  '<svg><a href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><use href="https://a.example/b.svg#c"></use></svg>',
  '<svg><use href="javascript:alert(1)"></use></svg>',
  '<svg><path fill="url(https://a.example)"></path></svg>',
  '<svg><style>*{fill:red}</style></svg>',
  '<svg><image href="https://a.example/b.png"/></svg>',
  '<svg><animate attributeName="href" to="javascript:alert(1)"/></svg>',
])('takes the teeth out of %j', async (svg) => {
  expect(await sanitizeSvg(svg, 'a')).not.toMatch(
    /<(script|iframe|style|image|animate|a)\b|onload|javascript:|a\.example/i,
  );
});
