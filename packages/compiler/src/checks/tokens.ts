export type TokenKind = 'word' | 'operand' | 'open' | 'close' | 'comma' | 'semicolon' | 'operator';

export interface Token {
  kind: TokenKind;
  text: string;
  offset: number;
  /** A line ended between this token and the one before. */
  afterNewline: boolean;
}

const SPACE = /(?:\s|\/\/.*|\/\*[^]*?(?:\*\/|$))*/y;
const TEXT = /'(?:[^'\\\n]|\\[^])*'?|"(?:[^"\\\n]|\\[^])*"?/y;
const TEMPLATE = /(?:[^`\\$]|\\[^]|\$(?!\{))*(`|\$\{|$)/y;
const REGEXP = /\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\]?)*\/?[\w$]*/y;
const WORD = /[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /\.?\d(?:[\w.]|(?<=[eE])[+-])*/y;
const OPERATOR = /=>|\?\.|\.{3}|\+\+|--|[!=]==?|[&|?*]{2}=?|[^\s\w]/y;

/** Most tokens are neither, and asking the long patterns costs. */
const MAY_BE_SPACE = /[^!-.0-~]/;
const MAY_BE_NUMBER = /[\d.]/;

/** Words after which an expression, and so a regular expression, may start. */
const EXPECTS_OPERAND =
  /^(?:await|case|delete|do|else|extends|in|instanceof|new|of|return|throw|typeof|void|yield)$/;
const HEADED = /^(?:for|if|while|with)$/;

/**
 * Splits a source into rough tokens, in one pass and without recursion: enough to know what is
 * code and what is text. Never throws; an unfinished string or comment ends where it must.
 */
export function* tokensOf(source: string): Generator<Token> {
  const closers: { text: string; operandAfter: boolean }[] = [];
  let offset = 0;
  let expectsOperand = true;
  let previous = '';

  const read = (pattern: RegExp): string => {
    pattern.lastIndex = offset;
    if (!pattern.test(source)) return '';
    const text = source.slice(offset, pattern.lastIndex);
    offset = pattern.lastIndex;
    return text;
  };

  for (;;) {
    const space = MAY_BE_SPACE.test(source[offset] ?? '') ? read(SPACE) : '';
    const start = offset;
    const char = source[start];
    if (char === undefined) return;
    const token = (kind: TokenKind, text: string): Token => {
      previous = text;
      return { kind, text, offset: start, afterNewline: space.includes('\n') };
    };
    const inTemplate = char === '}' && closers.at(-1)?.text === '`';

    if (char === '`' || inTemplate) {
      if (inTemplate) {
        closers.pop();
        yield token('close', '}');
      }
      offset += 1;
      const opens = read(TEMPLATE).endsWith('${');
      if (!inTemplate) yield token('operand', '`');
      if (opens) {
        closers.push({ text: '`', operandAfter: false });
        yield token('open', '${');
      }
      expectsOperand = opens;
    } else if (char === "'" || char === '"') {
      yield token('operand', read(TEXT));
      expectsOperand = false;
    } else if (char === '/' && expectsOperand) {
      yield token('operand', read(REGEXP));
      expectsOperand = false;
    } else if (char === '(' || char === '[' || char === '{') {
      offset += 1;
      const block = char === '{' && (!expectsOperand || /^(?:=>|[;{}]|do|else|)$/.test(previous));
      closers.push({ text: char, operandAfter: char === '(' ? HEADED.test(previous) : block });
      yield token('open', char);
      expectsOperand = true;
    } else if (char === ')' || char === ']' || char === '}') {
      offset += 1;
      expectsOperand = closers.pop()?.operandAfter ?? false;
      yield token('close', char);
    } else {
      const number = MAY_BE_NUMBER.test(char) ? read(NUMBER) : '';
      const word = number || read(WORD);
      if (word) {
        const property = previous === '.' || previous === '?.';
        yield token(number ? 'operand' : 'word', word);
        expectsOperand = !property && EXPECTS_OPERAND.test(word);
      } else {
        const text = read(OPERATOR) || source.slice(offset++, offset);
        const postfix: boolean = !expectsOperand && (text === '++' || text === '--');
        yield token(text === ',' ? 'comma' : text === ';' ? 'semicolon' : 'operator', text);
        expectsOperand = !postfix;
      }
    }
  }
}
