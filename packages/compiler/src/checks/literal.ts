import { parseSync, type Node } from 'oxc-parser';
import { refuse } from '../diagnostics.ts';
import { LineIndex } from '../line-index.ts';
import { takeProgram } from '../take-program.ts';

/** Refuses a source that does anything but export constants written down: where an answer is asked for, not a program. */
export function checkLiteral(source: string, file: string): void {
  const parsed = parseSync(file, source, { sourceType: 'module', preserveParens: false });
  // What does not parse is refused by others, who say where.
  if (parsed.errors.length > 0) return;
  const odd = takeProgram(parsed).body.flatMap(oddPart)[0];
  if (odd === undefined) return;
  const lines = new LineIndex(source);
  const message = 'Only constants can be exported here: write your answer down, do not compute it.';
  refuse(file, 'not-literal', message, lines.placeOf(odd.start), { end: lines.placeOf(odd.end) });
}

/** What in a statement is not written down. */
function oddPart(statement: Node): Node[] {
  if (statement.type === 'TSTypeAliasDeclaration' || statement.type === 'TSInterfaceDeclaration') return [];
  if (statement.type !== 'ExportNamedDeclaration' || statement.source !== null) return [statement];
  const { declaration, specifiers } = statement;
  if (declaration === null) return specifiers.length === 0 ? [] : [statement];
  if (declaration.type !== 'VariableDeclaration') return oddPart(declaration);
  return declaration.declarations.flatMap(({ id, init }): Node[] => {
    if (id.type !== 'Identifier') return [id];
    return init === null || isLiteral(init) ? [] : [init];
  });
}

function isLiteral(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return !('regex' in node);
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return node.operator === '-' && isLiteral(node.argument);
    case 'ArrayExpression':
      return node.elements.every((element) => element !== null && isLiteral(element));
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isLiteral(node.expression);
    default:
      return false;
  }
}
