import { replace, type Mutator } from '../mutator.ts';

/** A step that is left out: `await queue.join();`, `break;`, `throw error;` → `;` */
export const statement: Mutator = (node) => {
  switch (node.type) {
    case 'ExpressionStatement':
      return 'directive' in node && node.directive ? [] : [replace(node, ';')];
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ThrowStatement':
      return [replace(node, ';')];
    default:
      return [];
  }
};
