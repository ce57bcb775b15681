import { replace, type Mutator } from '../mutator.ts';

/** `if (late)` → `if (true)`, `if (false)`; a loop is only skipped, since one without an end proves nothing. */
export const condition: Mutator = (node) => {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return node.test.type === 'Literal' ? [] : [replace(node.test, 'true'), replace(node.test, 'false')];
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return node.test && node.test.type !== 'Literal' ? [replace(node.test, 'false')] : [];
    default:
      return [];
  }
};
