import type { Node, Program } from 'oxc-parser';
import { walk } from './ast.ts';
import { isLoweredAsync } from './lowered-async.ts';
import type { Survey } from './survey.ts';

/** Lowering loses `new.target` in async arrows, without a word: so it is refused. */
export function newTargetInAsync(program: Program): Survey['unsupported'] {
  const found: Survey['unsupported'] = [];
  walk(program, (node) => {
    if (!isLoweredAsync(node)) return;
    for (const body of node.arguments) walk(body, (inner) => enter(inner, body));
  });
  return found;

  function enter(node: Node, body: Node): boolean {
    if (node.type === 'MetaProperty' && node.meta.name === 'new') {
      found.push({ start: node.start, end: node.end, what: '`new.target` in an async function is' });
    }
    const own = node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression';
    return !own || node === body;
  }
}
