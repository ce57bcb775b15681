import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The custom properties of the first block whose selector is exactly this. */
function tokens(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = tokens(':root');
const chosenDark = tokens(":root[data-theme='dark']");
const systemDark = tokens(':root:not([data-theme])');

test('dark is the same whether the reader chose it or the system did', () => {
  expect(systemDark).toEqual(chosenDark);
});

test('every token has a value in both themes', () => {
  expect([...chosenDark.keys()]).toEqual([...light.keys()]);
  expect(light.size).toBeGreaterThan(30);
});

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Map<string, string>, ink: string, paper: string): number {
  const [a, b] = [luminance(theme.get(ink) ?? ''), luminance(theme.get(paper) ?? '')];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const PAPERS = ['paper', 'surface', 'surface-raised'];
const PAIRS = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent', 'spark-ink', 'good', 'bad', 'warn', 'ours'].flatMap((ink) =>
    PAPERS.map((paper): [string, string] => [ink, paper]),
  ),
  ...['keyword', 'string', 'number', 'comment', 'function', 'type', 'property', 'gutter'].map(
    (name): [string, string] => [`code-${name}`, 'code-paper'],
  ),
  ...['good', 'bad', 'warn', 'ours'].flatMap((name): [string, string][] => [
    [name, `${name}-soft`],
    ['ink-soft', `${name}-soft`],
  ]),
  ['accent-ink', 'accent'],
  ['accent', 'accent-soft'],
  ['spark-ink', 'spark-soft'],
] satisfies [string, string][];

test.each([
  ['light', light],
  ['dark', chosenDark],
])('words can be read in the %s theme (WCAG AA)', (_, theme) => {
  const weak = PAIRS.map(([ink, paper]) => [ink, paper, contrast(theme, ink, paper)] as const).filter(
    ([, , ratio]) => !(ratio >= 4.5),
  );
  expect(weak).toEqual([]);
});
