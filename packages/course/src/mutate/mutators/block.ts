import { replace, type Mutator } from '../mutator.ts';

/** `{ … }` → `{}`: a function that does nothing, a branch that is not taken, a loop that goes idle. */
export const block: Mutator = (node, { parent }) => {
  if (node.type !== 'BlockStatement' || node.body.length === 0) return [];
  // What becomes of the parts of a `try` is told by a mutator of its own.
  const isTrying = parent?.type === 'TryStatement' || parent?.type === 'CatchClause';
  return isTrying ? [] : [replace(node, '{}')];
};
