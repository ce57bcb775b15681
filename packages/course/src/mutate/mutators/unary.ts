import { replace, type Mutator } from '../mutator.ts';

/** `!done` → `done`, `-1` → `1`, `~mask` → `mask` */
export const unary: Mutator = (node, { textOf }) =>
  node.type === 'UnaryExpression' && ['!', '-', '~'].includes(node.operator)
    ? [replace(node, textOf(node.argument))]
    : [];
