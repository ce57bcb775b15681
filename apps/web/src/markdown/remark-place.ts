import type { Root } from 'mdast';

/** What stands in a chapter by its name. */
export const PLACED_KINDS = ['snippet', 'timeline', 'picture'] as const;
export type PlacedKind = (typeof PLACED_KINDS)[number];

const DIRECTIVE = new RegExp(`^::(${PLACED_KINDS.join('|')})\\[([a-z0-9-]+)\\]$`);

/** The attribute that tells where something is placed: `snippet:two-sleeps`. Raw HTML can not have it. */
export const PLACE = 'dataPlace';

/**
 * Paragraphs of a single `::snippet[name]` become empty places. Only they: the general syntax for directives would also
 * take `:word` inside of prose for one.
 */
export function remarkPlace() {
  return (tree: Root): void => {
    for (const node of tree.children) {
      if (node.type !== 'paragraph' || node.children.length !== 1) continue;
      const [only] = node.children;
      const [, kind, name] = only?.type === 'text' ? (DIRECTIVE.exec(only.value) ?? []) : [];
      if (kind === undefined || name === undefined) continue;
      node.children = [];
      node.data = { hName: 'div', hProperties: { [PLACE]: `${kind}:${name}` } };
    }
  };
}
