import { visitorKeys, type Node } from 'oxc-parser';

/** The nodes of TypeScript's own that hold code that runs; every other one is gone before anything runs. */
const WRAPPERS: readonly string[] = [
  'TSAsExpression',
  'TSInstantiationExpression',
  'TSNonNullExpression',
  'TSParameterProperty',
  'TSSatisfiesExpression',
  'TSTypeAssertion',
];

/** Visits every node of a program that runs, parents first, in the order of the text. */
export function walk(node: Node, visit: (node: Node, parent: Node | null) => void): void {
  const enter = (each: Node, parent: Node | null): void => {
    visit(each, parent);
    for (const child of children(each)) enter(child, each);
  };
  enter(node, null);
}

function children(node: Node): Node[] {
  // What modules are called and what they export is not behaviour: a change there only fails to compile.
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return [];
  const fields = node as unknown as Record<string, Node | (Node | null)[] | null | undefined>;
  return (visitorKeys[node.type] ?? [])
    .flatMap((key) => fields[key] ?? [])
    .filter((child) => child !== null)
    .filter(({ type }) => !type.startsWith('TS') || WRAPPERS.includes(type));
}
