import { blocks } from './markdown.ts';

/** What a chapter can place: a program, the drawing of its run, a picture. */
const KINDS = ['snippet', 'timeline', 'picture'] as const;

/** A line of its own in a chapter that says what stands there. */
export interface Directive {
  kind: (typeof KINDS)[number];
  name: string;
  line: number;
}

const SHAPE = /^::([a-z]+)\[([a-z0-9]+(?:-[a-z0-9]+)*)\]$/;

/** The directives of a chapter, and the lines that look like one and are none. */
export function directives(markdown: string): {
  placed: Directive[];
  unknown: { text: string; line: number }[];
} {
  const placed: Directive[] = [];
  const unknown: { text: string; line: number }[] = [];
  const lines = markdown.split('\n');
  /** Next to other text it would be part of a paragraph. */
  const apart = (line: number): boolean => [lines[line - 2], lines[line]].every((other) => !other?.trim());
  for (const { kind: block, what, line } of blocks(markdown)) {
    if (block !== 'directive') continue;
    const [, word, name] = SHAPE.exec(what) ?? [];
    const kind = KINDS.find((each) => each === word);
    if (kind !== undefined && name !== undefined && apart(line)) placed.push({ kind, name, line });
    else unknown.push({ text: what, line });
  }
  return { placed, unknown };
}
