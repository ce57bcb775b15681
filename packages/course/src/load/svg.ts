/** What a drawing is made of. Whatever else SVG has is removed by the page, so its author should hear of it. */
const ELEMENTS = new Set(
  `svg g defs title desc path rect circle ellipse line polyline polygon text tspan marker symbol use clipPath
  linearGradient radialGradient stop`.split(/\s+/),
);

interface Finding {
  detail: string;
  line: number;
}

/** What the page would not show of an SVG, or not in both themes. */
export function unsafeInSvg(svg: string): Finding[] {
  const findings: Finding[] = [];
  const lineAt = (offset: number): number => svg.slice(0, offset).split('\n').length;
  const report = (offset: number, detail: string): void =>
    void findings.push({ detail, line: lineAt(offset) });
  const withoutComments = svg.replaceAll(/<!--[\s\S]*?-->/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  if (svg.trim() !== '' && !/<svg\b[^>]*\bviewBox=/.test(withoutComments)) {
    report(0, 'The drawing has no `viewBox`, so it can not be fitted to a page.');
  }
  for (const declaration of withoutComments.matchAll(/<[!?]\s*([\w-]+)/g)) {
    report(declaration.index, `\`${declaration[0]}\` is not part of a drawing.`);
  }
  for (const tag of withoutComments.matchAll(/<([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g)) {
    const [, element = '', attributes = ''] = tag;
    if (!ELEMENTS.has(element)) report(tag.index, `\`<${element}>\` is not shown.`);
    for (const [, name = '', double, single] of attributes.matchAll(
      /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    )) {
      const value = double ?? single ?? '';
      const what = unsafeAttribute(name, value);
      if (what !== null) report(tag.index, `\`${name}="${value}"\` ${what}`);
    }
  }
  return findings;
}

function unsafeAttribute(name: string, value: string): string | null {
  if (/^on/i.test(name)) return 'would run a script.';
  if (name === 'style') return 'is not followed: use attributes such as `fill`.';
  if (/(^|:)href$/.test(name) && !value.startsWith('#')) return 'leads out of the drawing.';
  if (/url\((?!\s*["']?#)/i.test(value)) return 'loads something from elsewhere.';
  if (['fill', 'stroke', 'stop-color', 'color'].includes(name) && /^(#|rgb|hsl)/i.test(value)) {
    return 'has one colour in both themes: use `currentColor` or `var(--…)`.';
  }
  return null;
}
