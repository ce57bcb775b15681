import type { Node } from 'oxc-parser';
import { walk } from './ast.ts';
import { isLoweredAsync } from './lowered-async.ts';
import type { Survey } from './survey.ts';

/** Lowering loses `new.target` in async arrows, without a word: so it is refused. */
export function newTargetInAsync({ calls }: Survey): Survey['unsupported'] {
  const found: Survey['unsupported'] = [];
  for (const call of calls.filter(isLoweredAsync)) {
    for (const body of call.arguments) walk(body, (inner) => enter(inner, body));
  }
  return found;

  function enter(node: Node, body: Node): boolean {
    if (node.type === 'MetaProperty' && node.meta.name === 'new') {
      found.push({ start: node.start, end: node.end, what: '`new.target` in an async function is' });
    }
    const own = node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression';
    return !own || node === body;
  }
}
