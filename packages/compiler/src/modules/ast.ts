import { visitorKeys, type Node } from 'oxc-parser';

type Field = Node | (Node | null)[] | null | undefined;

const LEAF: readonly string[] = [];

/** Visits the nodes directly inside a node, in the order of the text. What the visitor keys name holds nodes alone. */
export function eachChild(node: Node, visit: (child: Node) => void): void {
  const fields = node as unknown as Record<string, Field>;
  const keys = visitorKeys[node.type] ?? LEAF;
  for (let at = 0; at < keys.length; at += 1) {
    const value = fields[keys[at] as string];
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        const item = value[index];
        if (item) visit(item);
      }
    } else if (value) visit(value);
  }
}

/** Visits a tree, parents first; `enter` returns false to leave a node's inside alone. */
export function walk(node: Node, enter: (node: Node) => boolean | void): void {
  if (enter(node) === false) return;
  eachChild(node, (child) => walk(child, enter));
}

export const isFunction = (node: Node): boolean =>
  node.type === 'FunctionDeclaration' ||
  node.type === 'FunctionExpression' ||
  node.type === 'ArrowFunctionExpression';

/** The identifiers that a pattern binds: `{ a, b: [c] }` binds a and c. */
export function boundBy(pattern: Node): { name: string; start: number; end: number }[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundBy(property.type === 'Property' ? property.value : property.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundBy(element) : []));
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    case 'RestElement':
      return boundBy(pattern.argument);
    default:
      return [];
  }
}

/** The identifiers that a declaration statement binds. */
export function declaredBy(statement: Node): { name: string; start: number; end: number }[] {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.flatMap((declarator) => boundBy(declarator.id));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return statement.id ? [statement.id] : [];
    default:
      return [];
  }
}
