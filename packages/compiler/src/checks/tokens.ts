/** Words that make an expression deeper, such as `typeof`, are operators. */
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

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const OPERATOR_WORDS = words(
  'as asserts await delete extends in infer instanceof is keyof new of readonly satisfies throw typeof unique void yield',
);
/** Words after which an expression, and so a regular expression, may start. */
const BEFORE_OPERAND = words(
  'await case delete do else extends in instanceof new of return throw typeof void yield',
);
const BEFORE_HEAD = words('for if while with');
/** What a block may follow, the start of the source included. */
const BEFORE_BLOCK = new Set(['', '=>', ';', '{', '}', 'do', 'else']);

/** What an ASCII character may be: asking the patterns above for every token costs. */
const charactersOf = (pattern: RegExp): readonly boolean[] =>
  Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)));
const IS_BLANK = charactersOf(/\s/);
const STARTS_WORD = charactersOf(/[a-z$_#]/i);
const CONTINUES_WORD = charactersOf(/[\w$]/);
const STARTS_NUMBER = charactersOf(/[\d.]/);
const CONTINUES_OPERATOR = charactersOf(/[=>.+&|?*-]/);
const ASCII = 128;

/**
 * Calls `take` with the rough tokens of a source, in one pass and without recursion: enough to know what is
 * code and what is text. Never throws by itself; an unfinished string or comment ends where it must.
 */
export function eachToken(source: string, take: (token: Token) => void): void {
  const closers: { isTemplate: boolean; operandAfter: boolean }[] = [];
  let offset = 0;
  let start = 0;
  let afterNewline = false;
  let expectsOperand = true;
  let previous = '';

  const tell = (kind: TokenKind, text: string): void => {
    previous = text;
    take({ kind, text, offset: start, afterNewline });
  };
  const read = (pattern: RegExp): string => {
    pattern.lastIndex = offset;
    if (!pattern.test(source)) return '';
    const text = source.slice(offset, pattern.lastIndex);
    offset = pattern.lastIndex;
    return text;
  };
  /** True where a line ended. */
  const skipSpace = (): boolean => {
    let newline = false;
    let code = source.charCodeAt(offset);
    for (; IS_BLANK[code]; code = source.charCodeAt((offset += 1))) if (code === 10) newline = true;
    const mayBeSpace = code >= ASCII || source[offset] === '/';
    return mayBeSpace && read(SPACE).includes('\n') ? true : newline;
  };
  const readWord = (): string => {
    const first = source.charCodeAt(offset);
    if (first >= ASCII) return read(WORD);
    if (!STARTS_WORD[first]) return '';
    let end = offset + 1;
    while (CONTINUES_WORD[source.charCodeAt(end)]) end += 1;
    if (source.charCodeAt(end) >= ASCII) return read(WORD);
    const text = source.slice(offset, end);
    offset = end;
    return text;
  };
  const readOperator = (): string =>
    (CONTINUES_OPERATOR[source.charCodeAt(offset + 1)] && read(OPERATOR)) || source.charAt(offset++);

  for (;;) {
    afterNewline = skipSpace();
    start = offset;
    const char = source[start];
    if (char === undefined) return;
    const inTemplate = char === '}' && closers.at(-1)?.isTemplate === true;

    if (char === '`' || inTemplate) {
      if (inTemplate) {
        closers.pop();
        tell('close', '}');
      }
      offset += 1;
      const opens = read(TEMPLATE).endsWith('${');
      if (!inTemplate) tell('operand', '`');
      if (opens) {
        closers.push({ isTemplate: true, operandAfter: false });
        tell('open', '${');
      }
      expectsOperand = opens;
    } else if (char === "'" || char === '"') {
      tell('operand', read(TEXT));
      expectsOperand = false;
    } else if (char === '/' && expectsOperand) {
      tell('operand', read(REGEXP));
      expectsOperand = false;
    } else if (char === '(' || char === '[' || char === '{') {
      offset += 1;
      const block = char === '{' && (!expectsOperand || BEFORE_BLOCK.has(previous));
      closers.push({ isTemplate: false, operandAfter: char === '(' ? BEFORE_HEAD.has(previous) : block });
      tell('open', char);
      expectsOperand = true;
    } else if (char === ')' || char === ']' || char === '}') {
      offset += 1;
      expectsOperand = closers.pop()?.operandAfter ?? false;
      tell('close', char);
    } else {
      const number = STARTS_NUMBER[source.charCodeAt(start)] ? read(NUMBER) : '';
      const word = number || readWord();
      if (word) {
        const property = previous === '.' || previous === '?.';
        tell(number ? 'operand' : OPERATOR_WORDS.has(word) ? 'operator' : 'word', word);
        expectsOperand = !property && BEFORE_OPERAND.has(word);
      } else {
        const text = readOperator();
        const postfix: boolean = !expectsOperand && (text === '++' || text === '--');
        tell(text === ',' ? 'comma' : text === ';' ? 'semicolon' : 'operator', text);
        expectsOperand = !postfix;
      }
    }
  }
}
