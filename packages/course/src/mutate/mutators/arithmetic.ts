import type { Mutator } from '../mutator.ts';
import { swapOperator } from './operator.ts';

const OTHER: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '<<': '>>',
  '>>': '<<',
  '>>>': '<<',
  '&': '|',
  '|': '&',
  '^': '&',
};

/** `a + b` → `a - b`, `total += x` → `total -= x` */
export const arithmetic: Mutator = (node, around) => {
  if (node.type === 'BinaryExpression') {
    // Texts can not be subtracted: the emptied text already stands for a broken join.
    const joins = node.operator === '+' && [node.left, node.right].some(isText);
    return joins ? [] : swapOperator(node, around, OTHER[node.operator]);
  }
  if (node.type !== 'AssignmentExpression' || node.operator === '=') return [];
  const other = OTHER[node.operator.slice(0, -1)];
  return swapOperator(node, around, other === undefined ? undefined : `${other}=`);
};

const isText = (node: { type: string; value?: unknown }): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
