import type { Mutator } from '../mutator.ts';

/**
 * `try { … } finally { … }` → its body alone; a `catch` that swallows everything, lets everything through, or a
 * `finally` that only runs after success.
 */
export const trying: Mutator = (node, { textOf }) => {
  if (node.type !== 'TryStatement') return [];
  const { block, handler, finalizer } = node;
  const changes = [];
  if (finalizer !== null) {
    const rest = { start: handler?.end ?? block.end, end: node.end };
    if (handler === null) {
      changes.push({ start: node.start, end: node.end, text: textOf(block) });
      changes.push({ start: node.start, end: node.end, text: `{ ${textOf(block)} ${textOf(finalizer)} }` });
    } else changes.push({ ...rest, text: '' });
  }
  if (handler !== null) {
    const whole = { start: handler.start, end: handler.end };
    if (handler.body.body.length > 0) changes.push({ ...whole, text: 'catch {}' });
    changes.push({ ...whole, text: 'catch (mutated) { throw mutated; }' });
  }
  return changes;
};
