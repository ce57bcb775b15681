import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Pair } from './pair.fixture.ts';
import { Op, Reply } from './wire.ts';

/** Text that is nearly a message: tags, numbers and names of the wire, nested at random. */
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(
      'u',
      'n',
      'b',
      'w',
      'k',
      'l',
      'i',
      'm',
      'y',
      'f',
      'x',
      'e',
      'c',
      'g',
      'p',
      'a',
      'o',
      'M',
      'S',
    ),
    fc.constantFrom(
      'D',
      'R',
      'B',
      'V',
      'iterator',
      'Function',
      'Object.prototype',
      'NaN',
      '(',
      '99999999999999n',
    ),
    fc.integer({ min: -1, max: 20 }),
    fc.constantFrom(null, true, 1e300, -0, 0.5, '', 'Uint8Array:0', 'constructor:00'),
    fc.string(),
    fc.array(tie('node'), { maxLength: 6 }),
    fc.dictionary(fc.string(), tie('node'), { maxKeys: 2 }),
  ),
}));
const request = fc
  .tuple(
    fc.constantFrom(...Object.values(Op)),
    fc.integer({ min: 0, max: 4 }),
    fc.array(node, { maxLength: 4 }),
  )
  .map(([op, id, rest]) => JSON.stringify([op, id, ...rest]));

/** A pair whose far side has shown one function, one class instance, one error and some data. */
function acquainted(): Pair {
  const pair = new Pair();
  class Thing {
    n = 1;
  }
  for (const value of [() => 1, new Thing(), new Error('e'), [1, { a: 2 }]]) pair.fetch(value);
  return pair;
}

const REPLIES: unknown[] = Object.values(Reply);

describe('whatever text arrives', () => {
  test.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['any JSON', fc.json()],
    ['nearly a request', request],
    ['any tree of tags', node.map((tree) => JSON.stringify(tree) ?? '')],
  ])('%s: it is answered with a message and nothing is thrown', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const reply = acquainted().far.receive(text);
        expect(REPLIES).toContain((JSON.parse(reply) as unknown[])[0]);
      }),
      { numRuns: 500 },
    );
  });

  test('a reply that is no message is a failure of the request', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          request,
          node.map((tree) => JSON.stringify(tree) ?? ''),
        ),
        (reply) => {
          const pair = new Pair();
          const { near } = pair;
          const there = pair.fetch(() => 1) as () => unknown;
          pair.far.receive = () => reply;
          const outcome = attempt(there);
          pair.far.receive = () => `["${Reply.value}",5]`;
          expect(attempt(there)).toEqual({ value: 5 });
          expect(near).toBe(pair.near);
          expect(outcome).toBeTypeOf('object');
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a thing that was never shown', [Op.call, 99, ['u'], []]],
    ['a number that is none', [Op.get, 1.5, 'a', 0, ['u']]],
    ['data as a function', [Op.call, 5, ['u'], []]],
    ['an intrinsic that there is not', [Op.call, 1, ['u'], [['i', 'process']]]],
    ['a symbol that is not well known', [Op.call, 1, ['u'], [['w', 'asyncIteratorr']]]],
    ['a key that is an object', [Op.get, 2, ['m', 50, 'a', []], 0, ['u']]],
    ['an endless regular expression flag', [Op.call, 1, ['u'], [['m', 51, 'R', ['a', 'zz', 0]]]]],
    ['a bigint of letters', [Op.call, 1, ['u'], [['b', '0x10']]]],
    ['a view of no known type', [Op.call, 1, ['u'], [['m', 52, 'V', ['constructor:00']]]]],
    ['a step of what is no coroutine', [Op.step, 1, 0, ['u']]],
  ])('%s is refused', (_, message) => {
    expect(acquainted().far.receive(JSON.stringify(message))).toBe(`["${Reply.failure}","protocol"]`);
  });

  test('nesting beyond the budget is refused, however deep', () => {
    let value = '1';
    for (let depth = 0; depth < 5_000; depth++) value = `["m",${depth + 10},"a",[${value}]]`;
    expect(acquainted().far.receive(`[0,1,["u"],[${value}]]`)).toBe(`["${Reply.failure}","too-deep"]`);
  });
});

function attempt(call: () => unknown): object {
  try {
    return { value: call() };
  } catch (error) {
    return { error };
  }
}

describe('values that lie', () => {
  test('a getter that changes is read once per crossing', () => {
    let reads = 0;
    const error = new Error('e');
    Object.defineProperty(error, 'message', { get: () => `read ${++reads}` });
    const there = new Pair().send(error) as Error;
    expect([there.message, there.message]).toEqual([there.message, there.message]);
    expect(reads).toBe(1);
  });

  test.each([
    ['an array', new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 32 : 1) })],
    ['keys', new Proxy({}, { ownKeys: () => ['a', 'b'], getOwnPropertyDescriptor: () => undefined })],
    ['a prototype', new Proxy({}, { getPrototypeOf: () => Map.prototype })],
    ['a function', new Proxy(() => {}, { get: () => ({ surprise: true }) })],
    ['a date', Object.setPrototypeOf({}, Date.prototype)],
    ['a regular expression', Object.setPrototypeOf({}, RegExp.prototype)],
    ['a promise', Object.setPrototypeOf({}, Promise.prototype)],
    ['bytes', Object.setPrototypeOf([], Uint8Array.prototype)],
    ['a revoked proxy', revoked()],
  ] as [string, unknown][])('%s: the crossing ends, well or with an error', (_, liar) => {
    const pair = new Pair();
    const there = attempt(() => pair.send(liar));
    expect(there).toBeTypeOf('object');
    expect(pair.roundTrip({ fine: [1] })).toEqual({ fine: [1] });
  });

  test('a getter that sends messages of its own while it is read', () => {
    const pair = new Pair();
    const inner = (): string => 'inner';
    const nosy = Object.assign(new Error('n'), { inner });
    Object.defineProperty(nosy, 'message', {
      get() {
        return (pair.send(inner) as typeof inner)() + String(pair.send(nosy) === undefined);
      },
    });
    const there = attempt(() => pair.send([nosy, inner, nosy]));
    expect(there).toBeTypeOf('object');
    expect((pair.send(inner) as typeof inner)()).toBe('inner');
  });
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
