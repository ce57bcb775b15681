import type { Node } from 'oxc-parser';

/** One small fault to put into a source: the text between two offsets is replaced. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** What a mutator sees of a node beside the node itself. */
export interface Surroundings {
  /** Null for the program. */
  parent: Node | null;
  /** Everything it stands in, from the program to the parent. */
  around: readonly Node[];
  /** The source of a node. */
  textOf: (node: Node) => string;
}

/** Knows one kind of fault: gives every change of that kind that can be made at a node, none at most of them. */
export type Mutator = (node: Node, around: Surroundings) => Change[];

/** Replaces a whole node. */
export const replace = ({ start, end }: Node, text: string): Change => ({ start, end, text });
