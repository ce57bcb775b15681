import type { Mutator } from '../mutator.ts';

/** `case 'ready': send(); break;` → `case 'ready':`, which falls through to the next one. */
export const switchCase: Mutator = (node) => {
  if (node.type !== 'SwitchCase') return [];
  const [first, last] = [node.consequent[0], node.consequent.at(-1)];
  return first && last ? [{ start: first.start, end: last.end, text: '' }] : [];
};
