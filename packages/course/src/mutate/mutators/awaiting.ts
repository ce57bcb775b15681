import { replace, type Mutator } from '../mutator.ts';

/** `await sleep(1)` → `sleep(1)`: a coroutine that nobody starts, a task that nobody waits for. */
export const awaiting: Mutator = (node, { textOf }) => {
  if (node.type === 'AwaitExpression') return [replace(node, textOf(node.argument))];
  if (node.type === 'YieldExpression' && node.argument) return [replace(node, `(${textOf(node.argument)})`)];
  return [];
};
