import type { Mutator } from '../mutator.ts';
import { swapOperator } from './operator.ts';

const OTHER: Readonly<Record<string, string>> = {
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '&&=': '||=',
  '||=': '&&=',
  '??=': '&&=',
};

/** `a && b` → `a || b`, `a ??= b` → `a &&= b` */
export const logical: Mutator = (node, around) =>
  node.type === 'LogicalExpression' || node.type === 'AssignmentExpression'
    ? swapOperator(node, around, OTHER[node.operator])
    : [];
