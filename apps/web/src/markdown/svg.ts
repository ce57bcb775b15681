import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** Shapes, text and their looks: nothing that runs, loads or leads anywhere. */
const schema = {
  tagNames: `svg g defs title desc path rect circle ellipse line polyline polygon text tspan marker symbol use
    clipPath linearGradient radialGradient stop`.split(/\s+/),
  attributes: {
    '*': `id x y x1 y1 x2 y2 dx dy cx cy r rx ry d points width height viewBox preserveAspectRatio transform fill
      fillOpacity fillRule stroke strokeWidth strokeLineCap strokeLineJoin strokeDashArray strokeDashOffset
      strokeOpacity opacity color fontFamily fontSize fontStyle fontWeight letterSpacing textAnchor
      dominantBaseline alignmentBaseline markerStart markerMid markerEnd markerWidth markerHeight markerUnits
      refX refY orient offset stopColor stopOpacity gradientUnits gradientTransform clipPath clipPathUnits
      clipRule vectorEffect paintOrder`.split(/\s+/),
    use: ['href'],
  },
  protocols: { href: [] },
  clobber: [],
};

/** A drawing that is safe in a page; `name` keeps what it defines apart from what others define. */
export async function sanitizeSvg(svg: string, name: string): Promise<string> {
  const processor = unified()
    .use(rehypeParse, { fragment: true, space: 'svg' })
    .use(rehypeSanitize, schema)
    .use(rehypeOwnIds, `picture-${name}-`)
    .use(rehypeStringify, { space: 'svg' });
  return String(await processor.process(svg));
}

/** Ids are the page's: two drawings may each have an `arrow`. References to anything but an own id go. */
function rehypeOwnIds(prefix: string) {
  return (tree: Root): void => {
    for (const { properties } of elementsOf(tree.children)) {
      for (const [key, value] of Object.entries(properties)) {
        if (typeof value !== 'string') continue;
        if (key === 'id') properties[key] = prefix + value;
        else if (key === 'href') {
          if (value.startsWith('#')) properties[key] = `#${prefix}${value.slice(1)}`;
          else delete properties[key];
        } else if (/url\(/i.test(value)) {
          const [, own] = /^url\(#([\w-]+)\)$/.exec(value) ?? [];
          if (own === undefined) delete properties[key];
          else properties[key] = `url(#${prefix}${own})`;
        }
      }
    }
  };
}

const elementsOf = (nodes: readonly (RootContent | ElementContent)[]): Element[] =>
  nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsOf(node.children)] : []));
