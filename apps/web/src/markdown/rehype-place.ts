import type { Element, ElementContent, Root, RootContent } from 'hast';

const HEADING = /^h([1-6])$/;

/**
 * Fits a document into a page with headings of its own: its highest headings become `top`, wide tables can be scrolled,
 * and the empty corner of a table is no header.
 */
export function rehypePlace({ top }: { top: number }) {
  return (tree: Root): void => {
    const all = elements(tree.children);
    const headings = all.flatMap((element) => {
      const level = HEADING.exec(element.tagName)?.[1];
      return level ? [{ element, level: Number(level) }] : [];
    });
    const shift = top - Math.min(...headings.map(({ level }) => level));
    for (const { element, level } of headings) element.tagName = `h${Math.min(6, level + shift)}`;
    for (const element of all) {
      if (element.tagName === 'table') wrap(element);
      if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td';
    }
  };
}

function elements(nodes: readonly (RootContent | ElementContent)[]): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...elements(node.children)] : []));
}

function wrap(table: Element): void {
  const inner: Element = { ...table };
  table.tagName = 'div';
  table.properties = { className: ['table-scroll'], tabIndex: 0, role: 'group' };
  table.children = [inner];
}
