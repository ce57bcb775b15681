import type { Node } from 'oxc-parser';
import type { Change, Surroundings } from '../mutator.ts';

interface TwoSided {
  type: string;
  start: number;
  end: number;
  left: Node | { start: number; end: number };
  right: Node | { start: number; end: number };
  operator: string;
}

/** Puts another operator between the two sides; none where there is no other. */
export function swapOperator(
  node: TwoSided,
  { textOf }: Surroundings,
  ...operators: (string | undefined)[]
): Change[] {
  const between = textOf(node as Node).slice(node.left.end - node.start, node.right.start - node.start);
  // Comments and parentheses may stand there, too.
  const start = node.left.end + between.indexOf(node.operator);
  const end = start + node.operator.length;
  return operators.flatMap((text) => (text === undefined ? [] : [{ start, end, text }]));
}
