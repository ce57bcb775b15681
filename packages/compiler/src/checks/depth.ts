import { refuse } from '../diagnostics.ts';
import { LineIndex } from '../line-index.ts';
import { tokensOf, type Token } from './tokens.ts';

/**
 * How deep a source may nest. The native parser descends once per bracket and per chained operator
 * and dies by stack overflow, which nothing can catch: in a thread of 4 MB at about 1,000 nested
 * classes or async functions, 2,000 chained `??`, 4,000 brackets. A bracket weighs 4, an operator 1.
 */
export const MAX_DEPTH = 1200;
const BRACKET = 4;

const OPERATOR_WORD =
  /^(?:as|asserts|await|delete|extends|in|infer|instanceof|is|keyof|new|of|readonly|satisfies|throw|typeof|unique|void|yield)$/;
const STATEMENT_WORD = /^(?:do|else|for|if|while)$/;

/** What is nested at one level of brackets, since the last thing that ended there. */
interface Level {
  /** Operators of the current expression. */
  chain: number;
  /** Type arguments or comparisons: a comma does not end them. */
  angles: number;
  /** Statements inside statements without braces. */
  statements: number;
}

const weight = (level: Level): number => level.chain + level.angles + level.statements;
const startsOperand = (token: Token): boolean =>
  token.kind === 'operand' || (token.kind === 'word' && !OPERATOR_WORD.test(token.text));

/** Refuses a source that would overflow the native parser's stack. */
export function checkDepth(source: string, file: string): void {
  let level: Level = { chain: 0, angles: 0, statements: 0 };
  const outer: Level[] = [];
  let below = 0;
  let previous: Token | undefined;

  for (const token of tokensOf(source)) {
    const follows = previous !== undefined && (previous.kind === 'close' || startsOperand(previous));
    if (follows && startsOperand(token) && (token.afterNewline || previous?.text === '}')) {
      // Two operands with nothing between them: a statement without semicolon has ended.
      level.chain = level.angles = 0;
    }
    // A call, an index or a template behind an operand is one more link: `a()()`.
    if (follows && (token.text === '(' || token.text === '[' || token.text === '`')) level.chain += 1;
    previous = token;

    if (token.kind === 'open') {
      below += weight(level) + BRACKET;
      outer.push(level);
      level = { chain: 0, angles: 0, statements: 0 };
    } else if (token.kind === 'close') {
      level = outer.pop() ?? level;
      below = outer.length === 0 ? 0 : below - weight(level) - BRACKET;
      if (token.text === '}') level.statements = 0;
    } else if (token.kind === 'semicolon') level.chain = level.angles = level.statements = 0;
    else if (token.kind === 'comma') level.chain = 0;
    else if (token.text === '<') level.angles += 1;
    else if (token.text === '>') level.angles = Math.max(0, level.angles - 1);
    else if (token.kind === 'operator' || OPERATOR_WORD.test(token.text)) level.chain += 1;
    else if (STATEMENT_WORD.test(token.text)) level.statements += 1;

    if (below + weight(level) > MAX_DEPTH) {
      const place = new LineIndex(source).placeOf(token.offset);
      refuse(file, 'too-deep', 'The code is nested too deeply here. Split it into smaller parts.', place);
    }
  }
}
