import type { Element, ElementContent, Root, RootContent } from 'hast';

const HEADING = /^h([1-5])$/;

/** Fits a document into a page that has a title of its own: headings go one level down, wide tables can be scrolled. */
export function rehypePlace() {
  return (tree: Root): void => {
    for (const element of elements(tree.children)) {
      const level = HEADING.exec(element.tagName)?.[1];
      if (level) element.tagName = `h${Number(level) + 1}`;
      if (element.tagName === 'table') wrap(element);
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
