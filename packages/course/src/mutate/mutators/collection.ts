import { replace, type Mutator } from '../mutator.ts';

/** `[a, b]` → `[]`, `{ timeout: 2 }` → `{}`, `[]` → `['mutated']`, `new Map(entries)` → `new Map()` */
export const collection: Mutator = (node) => {
  switch (node.type) {
    case 'ArrayExpression':
      return [replace(node, node.elements.length > 0 ? '[]' : "['mutated']")];
    case 'ObjectExpression':
      return node.properties.length > 0 ? [replace(node, '{}')] : [];
    case 'NewExpression': {
      const [first, last] = [node.arguments[0], node.arguments.at(-1)];
      const collects = node.callee.type === 'Identifier' && /^(Map|Set|Array)$/.test(node.callee.name);
      return first && last && collects ? [{ start: first.start, end: last.end, text: '' }] : [];
    }
    default:
      return [];
  }
};
