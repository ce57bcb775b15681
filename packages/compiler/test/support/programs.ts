/**
 * Programs that mean the same in JavaScript and in the dialect: nothing runs at the same time, and
 * only coroutines are awaited. Each is the body of `async (log, value) => …`; `value(x)` is an
 * async function that gives x.
 */
export const programs: Record<string, string> = {
  sequence: `log(1); log(await value(2)); log(3);`,
  'errors through awaits': `
    const fail = async () => { throw new TypeError('inner'); };
    const outer = async () => { try { await fail(); } finally { log('finally'); } };
    try { await outer(); } catch (error) { log(error instanceof TypeError, error.message); }`,
  'return in finally': `
    const f = async () => { try { await value(1); return 'try'; } finally { log(await value('cleanup')); } };
    log(await f());`,
  'finally wins': `const f = async () => { try { throw 1; } finally { return 'finally'; } }; log(await f());`,
  'methods with super': `
    class A { async name() { return 'A'; } static async make() { return new this(); } get kind() { return 'kind'; } }
    class B extends A {
      async name() { return (await super.name()) + 'B' + super.kind; }
      static async make() { const made = await super.make(); made.tag = 'made'; return made; }
      name2 = async () => (await super.name()) + '2';
    }
    const b = await B.make();
    log(await b.name(), b.tag, b instanceof B, await b.name2());`,
  'super assignment': `
    class A { set x(v) { this.held = v; } }
    class B extends A { async put(v) { super.x = await value(v); return this.held; } }
    log(await new B().put(3));`,
  arguments: `
    async function f() { await value(0); return [...arguments].join() + arguments.length; }
    async function g() { const inner = async () => arguments[1]; return await inner(); }
    log(await f(1, 2, 3), await g('a', 'b'));`,
  'this in arrows': `
    const object = { x: 7, async m() { const f = async () => this.x; const g = () => async () => this.x + 1; return [await f(), await g()()]; } };
    log(...(await object.m()));`,
  'default parameters': `
    async function f(a, b = a * 2, { c = b + 1 } = {}, [d = c] = [], { e, ...rest } = { e: d, x: 1 }) { return [a, b, c, d, e, Object.keys(rest)]; }
    log(await f(1), await f(1, 2, { c: 3 }, [5], { y: 4 }));`,
  'await in a destructuring default': `
    const { a = await value(1), b: { c = await value(2) } = {} } = {};
    const [d, e = await value(3), ...f] = [0, undefined, 4, 5];
    log(a, c, d, e, f);`,
  'await in every expression': `
    const o = { f: (...xs) => xs.join('-'), a: [10, 20] };
    log(o.f(await value(1), ...(await value([2, 3]))), o.a[await value(1)], \`\${await value('t')}\`, { [await value('k')]: await value('v') });
    log((await value(false)) || (await value('or')), (await value(null)) ?? (await value('nullish')), (await value(1)) ? await value('yes') : 0);
    let x = 1; x += await value(2); x **= await value(2); x ||= 0; log(x);
    log(typeof (await value(1)), -(await value(1)), !(await value(1)), void (await value(1)));`,
  'left operands are read first': `let x = 1; const add = async () => { x = 100; return 1; }; log(x + (await add()), x);`,
  'optional chaining': `
    const o = { m: async () => ({ deep: { x: 1 } }), none: null };
    log((await o.m())?.deep?.x, o.none?.m()?.deep, (await o?.m?.()).deep.x);`,
  'labelled loops': `
    outer: for (let i = 0; i < 4; i += 1) {
      for (;;) { if ((await value(i)) === 1) continue outer; if (i === 3) break outer; log('in', i); break; }
      log('out', i);
    }`,
  loops: `
    for (const x of [1, 2, 3]) { if (await value(x === 2)) continue; log(x); }
    for (const k in { a: 1, b: 2 }) log(await value(k));
    let n = 0; while (await value(n < 3)) n += 1; do { n += 1; } while (await value(n < 5)); log(n);
    const closures = []; for (let i = 0; i < 3; i += 1) { await value(i); closures.push(() => i); } log(closures.map((f) => f()));`,
  switch: `
    const f = async (x) => { switch (await value(x)) { case await value(1): return 'one'; case 2: { const y = await value('two'); return y; } default: return 'many'; } };
    log(await f(1), await f(2), await f(3));`,
  'try in loops': `
    for (let i = 0; i < 4; i += 1) {
      try { if (i === 1) continue; if (i === 3) break; await value(i); log('body', i); } finally { log(await value('finally'), i); }
    }`,
  'for await over a generator': `
    async function* numbers(n) { try { for (let i = 0; i < n; i += 1) yield await value(i); } finally { log('closed'); } }
    for await (const x of numbers(3)) log(x);`,
  'for await with labels': `
    async function* pairs() { for (const x of [1, 2, 3]) yield [x, x * x]; }
    outer: for await (const [a, b] of pairs()) {
      for await (const [c] of pairs()) { if (c === 2) continue outer; if (a === 3) break outer; log(a, b, c); }
    }`,
  'return from for await': `
    async function* numbers() { yield 1; yield 2; }
    const first = async (min) => { for await (const x of numbers()) if (x >= min) return x; return 'none'; };
    log(await first(2), await first(9));`,
  'an error in for await': `
    const source = { [Symbol.asyncIterator]() { return { next: async () => ({ done: false, value: 1 }), return: async () => { log('return'); return {}; } }; } };
    try { for await (const x of source) throw new Error('body ' + x); } catch (error) { log(error.message); }`,
  'generators sent to': `
    async function* echo() { let got = yield 'ready'; while (got !== 'stop') got = yield await value(got + '!'); return 'done'; }
    const it = echo();
    log(await it.next(), await it.next('a'), await it.next('stop'), await it.next());`,
  'generators thrown into': `
    async function* careful() { while (true) { try { yield 1; } catch (error) { yield await value('caught ' + error); } } }
    const it = careful();
    log(await it.next(), await it.throw('x'), await it.next(), await it.return('over'), await it.next());`,
  delegation: `
    async function* inner() { const got = yield 'a'; log('got', got); return 'result'; }
    async function* outer() { const result = yield* inner(); yield result; }
    const it = outer();
    log(await it.next(), await it.next('sent'), await it.next());`,
  'generator methods': `
    class Tree { constructor(...items) { this.items = items; } async *[Symbol.asyncIterator]() { for (const item of this.items) { if (item instanceof Tree) yield* item; else yield item; } } static async *of(...xs) { for (const x of xs) yield x; } }
    const seen = []; for await (const x of new Tree(1, new Tree(2, 3), 4)) seen.push(x); for await (const x of Tree.of(5)) seen.push(x); log(seen);`,
  'sync generators inside': `
    function* plain() { const x = yield 1; log('plain', x); yield* [2, 3]; }
    const it = plain(); it.next(); log([...it], await value([...plain()]));`,
  'async members of objects': `
    const name = 'computed';
    const o = { async a() { return 'a' + this.tag; }, async [name]() { return name; }, b: async function named() { return typeof named; }, async *g() { yield 'g'; }, get later() { return (async () => this.tag)(); }, tag: '#' };
    log(await o.a(), await o.computed(), await o.b(), (await o.g().next()).value, await o.later);`,
  'private names': `
    class Counter { #n = 0; static #made = 0; constructor() { Counter.#made += 1; } async #bump(by) { this.#n += await value(by); return this.#n; } async twice(by) { await this.#bump(by); return await this.#bump(by); } get #secret() { return this.#n * 2; } async tell() { return [this.#secret, #n in this, #n in {}, Counter.#made]; } }
    const c = new Counter(); log(await c.twice(3), await c.tell());`,
  'class fields': `
    class A { x = 1; y = this.x + 1; ['z' + 1] = 3; static s = 'static'; static async load() { return A.s; } f = async () => this.y; none; }
    const a = new A(); log(Object.entries(a).map(([k]) => k), await a.f(), await A.load());
    class P { constructor() { this.early = 'x' in this; } } class Q extends P { x = 1; } log(new Q().early, Object.keys(new Q()));`,
  'fields shadow accessors': `class A { set x(v) { throw new Error('setter'); } } class B extends A { x = 1; } log(Object.hasOwn(new B(), 'x'));`,
  'static blocks': `class A { static list = []; static { for (const x of [1, 2]) this.list.push(x); try { throw 3; } catch (e) { A.list.push(e); } } } log(A.list);`,
  'spread and rest': `
    const { a, ...rest } = { a: 1, b: 2, [Symbol.for('s')]: 3, get c() { return 4; } };
    log(a, rest.b, rest[Symbol.for('s')], rest.c, { ...rest, ...null, ...'hi', d: 5 });`,
  'logical assignment': `let a = null, b = 0, c = 1; a ??= await value('a'); b ||= await value('b'); c &&= await value('c'); const o = {}; o.x ??= 1; o.x ??= 2; log(a, b, c, o.x);`,
  'tagged templates': `const tag = (s, ...xs) => s.raw.join('|') + xs.join(); log(tag\`a\${1}\\n\${await value(2)}c\`);`,
  using: `
    const held = (name) => ({ [Symbol.dispose]() { log('release', name); } });
    { using a = held('a'), b = held('b'); log('inside'); using nothing = null; }
    for (using x of [held(1), held(2)]) { if (x) continue; }
    for (const n of [1, 2]) { using h = held('loop' + n); if (n === 1) continue; break; }
    try { using a = held('thrown'); throw new Error('x'); } catch (error) { log(error.message); }`,
  'await using': `
    const held = (name) => ({ async [Symbol.asyncDispose]() { log('closing', await value(name)); } });
    { await using a = held('a'); await using b = held('b'); log('inside'); }
    const f = async () => { await using a = held('f'); return 'returned'; };
    log(await f());
    for (const n of [1, 2, 3]) { await using h = held('n' + n); if (n === 2) break; }
    const early = async (leave) => { if (leave) return 'left before it'; using plain = null; await using a = held('late'); return 'stayed'; };
    log(await early(true), await early(false));
    const some = async function* (leave) { if (leave) return; await using a = held('gen'); yield 'item'; };
    for (const leave of [true, false]) for await (const item of some(leave)) log(item);`,
  'closures over await': `let x = 0; const later = async () => { x += 1; return x; }; const all = []; for (const f of [later, later]) all.push(await f()); log(all, x);`,
  recursion: `const fib = async (n) => (n < 2 ? n : (await fib(n - 1)) + (await fib(n - 2))); log(await fib(10));`,
  hoisting: `log(await early()); async function early() { return typeof late; } var late = 1;`,
  'names and lengths': `async function f(a, b) {} const g = async () => {}; log(f.name, g.name, ({ async m() {} }).m.name);`,
  typescript: `
    enum Color { Red, Green = 'g', Blue = Red + 2 } const enum Size { S = 1 }
    abstract class Base<T> { constructor(protected readonly x: T, public y?: number) {} abstract get(): Promise<T>; declare z: string; }
    class Real extends Base<number> { override async get(): Promise<number> { return this.x satisfies number; } }
    function over(a: string): string; function over(a: number): number; function over(a: any) { return a; }
    log(Color.Red, Color[0], Color.Green, Color.Blue, Size.S, await new Real(5, 6).get(), over(1)!, <any>2, (3 as unknown) as string);`,
  'bigints and regular expressions': `log(2n ** 64n, 'a1b22'.replace(/(?<d>\\d+)/gu, '<$<d>>'), /a.c/s.test('a\\nc'), 1_000_000, 'x'.at(-1));`,
  iterators: `const seen = []; const it = { *[Symbol.iterator]() { try { yield 1; yield 2; } finally { seen.push('closed'); } } }; for (const x of it) { seen.push(await value(x)); break; } const [first] = it; log(seen, first);`,
  'texts on many lines':
    "const x = 1;\n\n  log(`a\n  b ${\n    x\n  } c\n\t${`inner\n${x}`}\n`); // comment\n  /* block\n comment */ log('after', /[`]/.test('`')); // `\n\n  log(`\n`)",
};
