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

/** Visits every node of a program that runs, parents first, in the order of the text. `around`: the program, …, the parent. */
export function walk(node: Node, visit: (node: Node, around: readonly Node[]) => void): void {
  const enter = (each: Node, around: readonly Node[]): void => {
    visit(each, around);
    const inside = [...around, each];
    for (const child of children(each)) enter(child, inside);
  };
  enter(node, []);
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
