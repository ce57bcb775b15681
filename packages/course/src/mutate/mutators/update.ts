import { replace, type Mutator } from '../mutator.ts';

/** `running++` → `running--` */
export const update: Mutator = (node, { textOf }) => {
  if (node.type !== 'UpdateExpression') return [];
  const other = node.operator === '++' ? '--' : '++';
  const argument = textOf(node.argument);
  return [replace(node, node.prefix ? other + argument : argument + other)];
};
