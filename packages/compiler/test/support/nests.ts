const around = (open: string, middle: string, close: string) => (depth: number) =>
  open.repeat(depth) + middle + close.repeat(depth);

/** Every way to nest that the native parser or what follows it descends into. */
export const nests: Record<string, (depth: number) => string> = {
  brackets: around('[', '1', ']'),
  'open brackets': around('[', '', ''),
  parentheses: around('(', '1', ')'),
  blocks: around('{', '', '}'),
  objects: around('({a:', '1', '})'),
  patterns: (depth) => `var ${around('{a:', 'b', '}')(depth)}=1`,
  spreads: around('[...', 'a', ']'),
  templates: around('`${', '1', '}`'),
  functions: around('function f(){', '', '}'),
  'async functions': around('async()=>{', '', '}'),
  arrows: around('a=>', '1', ''),
  'arrows as defaults': around('(a=', '1', ')=>1'),
  classes: around('class A{a=', '1', '}'),
  namespaces: around('namespace A{', '', '}'),
  'dotted namespaces': (depth) => `namespace A${'.A'.repeat(depth)}{}`,
  calls: around('f(', '1', ')'),
  'chained calls': (depth) => `a${'()'.repeat(depth)}`,
  members: (depth) => `a${'.a'.repeat(depth)}`,
  'optional members': (depth) => `a${'?.a'.repeat(depth)}`,
  indices: (depth) => `a${'[0]'.repeat(depth)}`,
  not: around('!', '1', ''),
  typeof: around('typeof ', '1', ''),
  minus: around('- ', '1', ''),
  await: around('await ', '1', ''),
  yield: (depth) => `function* f() { ${'yield '.repeat(depth)}1 }`,
  new: around('new ', 'a', ''),
  plus: around('a+', '1', ''),
  power: around('a**', '1', ''),
  nullish: around('a??', '1', ''),
  and: around('a&&', '1', ''),
  assignments: around('a=', '1', ''),
  conditionals: around('a?b:', '1', ''),
  'conditionals inside': around('a?', '1', ':b'),
  commas: around('a,', 'a', ''),
  'nested ifs': around('if(a)', 'b', ''),
  'else ifs': around('if(a)b;else ', 'b', ''),
  'nested loops': around('for(;;)', ';', ''),
  labels: (depth) => `${Array.from({ length: depth }, (_, index) => `l${index}:`).join('')}b`,
  'nested ifs on lines': around('if(a)\n', 'b', ''),
  dos: (depth) => `${'do '.repeat(depth)}a${' while(1)'.repeat(depth)}`,
  'tagged templates': (depth) => `a${'``'.repeat(depth)}`,
  as: (depth) => `a${' as any'.repeat(depth)}`,
  'non-null': (depth) => `a${'!'.repeat(depth)}`,
  casts: around('<a>', '1', ''),
  'type arguments': (depth) => `let x:${around('A<', '1', '>')(depth)}`,
  'type arguments behind commas': (depth) => `let x:${around('A<1,', '1', '>')(depth)}`,
  'array types': (depth) => `let x:a${'[]'.repeat(depth)}`,
  'function types': (depth) => `let x:${'()=>'.repeat(depth)}a`,
  keyof: (depth) => `let x:${'keyof '.repeat(depth)}a`,
  'conditional types': (depth) => `let x:${'a extends b?c:'.repeat(depth)}a`,
  unions: (depth) => `let x:a${'|a'.repeat(depth)}`,
  'object types': (depth) => `let x:${around('{a:', 'b', '}')(depth)}`,
  'tuple types': (depth) => `let x:${around('[', 'b', ']')(depth)}`,
};

/** Expressions around an expression, to be mixed: what opens and what closes. */
export const wrappers: [open: string, close: string][] = [
  ['[', ']'],
  ['(', ')'],
  ['({a:', '})'],
  ['`${', '}`'],
  ['a=>', ''],
  ['async()=>{await ', '}'],
  ['!', ''],
  ['(a??', ')'],
  ['a?b:', ''],
  ['f(', ')'],
  ['class{a=', '}'],
  ['new ', ''],
  ['a=', ''],
  ['function(){return ', '}'],
];

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Long programs that are nested no deeper than people nest. */
export const honest: Record<string, string> = {
  'five hundred statements': lines(
    500,
    (index) => `export const a${index} = (x: number) => x * ${index} + 1;`,
  ),
  'the same without semicolons': lines(
    500,
    (index) => `export const a${index} = (x: number) => x * ${index} + 1`,
  ),
  'guards without semicolons': lines(300, (index) => `if (globalThis.x === ${index}) console.log(${index})`),
  'a long list': `export const list = [${lines(2000, (index) => `-${index},`)}];`,
  'a long table': `export const table = {${lines(1500, (index) => `k${index}: { a: ${index}, b: -1 },`)}};`,
  'a long sum': `export const text = ${lines(150, (index) => `'part ${index}' +`)} '';`,
  'a long chain': `export const all = [1]${lines(150, () => '  .map((x) => x + 1)')};`,
  'a long switch': `export function f(x: number) { switch (x) {${lines(400, (index) => `case ${index}: return ${index};`)}} }`,
  'a long union': `export type T = ${lines(200, (index) => `| 'option-${index}'`)};`,
  'many comparisons': lines(400, (index) => `export const c${index} = 1 < ${index} && 2 > ${index}`),
  'generics everywhere': lines(
    200,
    (index) => `export const m${index} = new Map<string, Map<string, Array<number>>>()`,
  ),
  'a deep tree': `export const tree = ${'{ child: ['.repeat(60)}${']}'.repeat(60)};`,
  'many classes': lines(
    100,
    (index) => `export class A${index} extends Object { #p = ${index}; get p() { return this.#p } }`,
  ),
};
