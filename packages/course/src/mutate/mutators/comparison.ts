import type { Mutator } from '../mutator.ts';
import { swapOperator } from './operator.ts';

/** First the one that differs at the boundary, then the opposite. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['=='],
  '===': ['!=='],
  '!==': ['==='],
};

/** `a < b` → `a <= b`, `a >= b` */
export const comparison: Mutator = (node, around) =>
  node.type === 'BinaryExpression' ? swapOperator(node, around, ...(OTHERS[node.operator] ?? [])) : [];
