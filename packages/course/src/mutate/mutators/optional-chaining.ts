import type { Mutator } from '../mutator.ts';

/** `waiter?.wake()` → `waiter.wake()` */
export const optionalChaining: Mutator = (node, { textOf }) => {
  if (node.type === 'MemberExpression' && node.optional) {
    const text = textOf(node);
    const at = text.indexOf('?.', node.object.end - node.start);
    const start = node.start + at;
    return [{ start, end: start + 2, text: node.computed ? '' : '.' }];
  }
  if (node.type === 'CallExpression' && node.optional) {
    const start = node.start + textOf(node).indexOf('?.', node.callee.end - node.start);
    return [{ start, end: start + 2, text: '' }];
  }
  return [];
};
