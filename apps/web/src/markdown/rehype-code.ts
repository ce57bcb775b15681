import type { Element, ElementContent, Root, RootContent } from 'hast';
import { highlight } from './highlight.ts';

/** Colours the code blocks of a sanitised tree; runs after sanitising, for what it adds is ours. */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    await Promise.all(codeBlocks(tree.children).map(colour));
  };
}

function codeBlocks(nodes: readonly (RootContent | ElementContent)[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'pre' ? [node] : codeBlocks(node.children);
  });
}

async function colour(pre: Element): Promise<void> {
  const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code');
  if (code?.type !== 'element') return;
  const language = languageOf(code);
  // A block may be wider than the page: whoever has no mouse must be able to scroll it.
  pre.properties['tabIndex'] = 0;
  if (language) pre.properties['dataLanguage'] = language;
  code.children = await highlight(textOf(code).replace(/\n$/, ''), language);
}

function languageOf(code: Element): string | undefined {
  const names = code.properties['className'];
  const name = Array.isArray(names) ? names.map(String).find((n) => n.startsWith('language-')) : undefined;
  return name?.slice('language-'.length);
}

const textOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
