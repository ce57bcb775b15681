import { refuse } from '../diagnostics.ts';
import { LineIndex } from '../line-index.ts';
import { eachToken, type Token } from './tokens.ts';

/**
 * How deep a source may nest. The native parser descends once per bracket and per chained operator
 * and dies by stack overflow, which nothing can catch: in a thread of 4 MB at about 1,000 nested
 * classes or async functions, 2,000 chained `??`, 4,000 brackets. A bracket weighs 4, an operator 1.
 */
export const MAX_DEPTH = 1200;
const BRACKET = 4;

const STATEMENT_WORDS = new Set(['do', 'for', 'if', 'while']);

/** What is nested at one level of brackets, since the last thing that ended there. */
class Level {
  /** Operators of the current expression. */
  chain = 0;
  /** Type arguments or comparisons: a comma does not end them. */
  angles = 0;
  /** Statements inside statements without braces. */
  statements = 0;
  /** Branches of one `if`: each is inside the one before. */
  branches = 0;

  get weight(): number {
    return this.chain + this.angles + this.statements + this.branches;
  }

  endExpression(): void {
    this.chain = this.angles = 0;
  }
}

const startsOperand = ({ kind }: Token): boolean => kind === 'operand' || kind === 'word';

/** Refuses a source that would overflow the native parser's stack. */
export function checkDepth(source: string, file: string): void {
  let level = new Level();
  const outer: Level[] = [];
  let below = 0;
  let previous: Token | undefined;

  eachToken(source, (token) => {
    const follows = previous !== undefined && (previous.kind === 'close' || startsOperand(previous));
    const afterBlock = previous?.text === '}';
    // Two operands with nothing between them: a statement without semicolon has ended.
    const newStatement = follows && startsOperand(token) && (token.afterNewline || afterBlock);
    if (newStatement) level.endExpression();
    if ((newStatement || previous?.text === ';') && token.text !== 'else') level.branches = 0;
    // A call, an index or a template behind an operand is one more link: `a()()`.
    if (follows && (token.text === '(' || token.text === '[' || token.text === '`')) level.chain += 1;
    previous = token;

    if (token.kind === 'open') {
      below += level.weight + BRACKET;
      outer.push(level);
      level = new Level();
    } else if (token.kind === 'close') {
      level = outer.pop() ?? level;
      below = outer.length === 0 ? 0 : below - level.weight - BRACKET;
      if (token.text === '}') level.statements = 0;
    } else count(token, level);

    const inside = token.kind === 'operand' && token.text.startsWith('/') ? patternDepth(token.text) : 0;
    if (below + level.weight + inside * BRACKET > MAX_DEPTH) {
      const place = new LineIndex(source).placeOf(token.offset);
      refuse(file, 'too-deep', 'The code is nested too deeply here. Split it into smaller parts.', place);
    }
  });
}

function count({ kind, text }: Token, level: Level): void {
  if (kind === 'semicolon') {
    level.endExpression();
    level.statements = 0;
  } else if (kind === 'comma') level.chain = 0;
  else if (text === '<') level.angles += 1;
  else if (text === '>') level.angles = Math.max(0, level.angles - 1);
  else if (kind === 'operator') level.chain += 1;
  else if (text === 'else') level.branches += 1;
  else if (STATEMENT_WORDS.has(text)) level.statements += 1;
}

/** How deep the groups of a regular expression nest; under the flag `v` its classes nest too. */
function patternDepth(pattern: string): number {
  const brackets = /\/\w*v\w*$/.test(pattern) ? /\\.|[()[\]]/gsu : /\\.|\[(?:[^\]\\]|\\.)*\]|[()]/gsu;
  let [depth, deepest] = [0, 0];
  for (const [bracket] of pattern.matchAll(brackets)) {
    if (bracket === '(' || bracket === '[') deepest = Math.max(deepest, (depth += 1));
    else if (bracket.length === 1) depth -= 1;
  }
  return deepest;
}
