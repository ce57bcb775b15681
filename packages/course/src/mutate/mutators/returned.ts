import { replace, type Mutator } from '../mutator.ts';

/** `return value;` → `return;`, and the `return;` that ends early → `;` */
export const returned: Mutator = (node) => {
  if (node.type !== 'ReturnStatement') return [];
  return [replace(node, node.argument === null ? ';' : 'return;')];
};
