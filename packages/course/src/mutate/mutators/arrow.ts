import { replace, type Mutator } from '../mutator.ts';

/** `(x) => x * 2` → `(x) => undefined` */
export const arrow: Mutator = (node) =>
  node.type === 'ArrowFunctionExpression' && node.expression ? [replace(node.body, 'undefined')] : [];
