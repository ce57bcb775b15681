import { describe, expect, test } from 'vitest';
import { MembraneError } from './failure.ts';
import { Pair, Routine } from './pair.fixture.ts';

describe('functions', () => {
  test('keep name, length, identity, and show no source', () => {
    const pair = new Pair();
    const secret = (a: number, b: number): string => `SECRET${a}${b}`;
    const there = pair.send(secret) as typeof secret;
    expect(there).not.toBe(secret);
    expect([there.name, there.length, there(1, 2)]).toEqual(['secret', 2, 'SECRET12']);
    expect(Function.prototype.toString.call(there)).not.toContain('SECRET');
    expect(String(there)).not.toContain('SECRET');
    expect(pair.send(secret)).toBe(there);
    expect(pair.fetch(there)).toBe(secret);
  });

  test('their constructor is the receiving realm’s own', () => {
    const pair = new Pair();
    const there = pair.send(() => {}) as () => void;
    expect(there.constructor).toBe(Function);
    expect(Object.getPrototypeOf(there)).toBe(Function.prototype);
    expect(pair.messages.join()).not.toContain('Function');
  });

  test('can be called, applied, bound and counted', () => {
    const pair = new Pair();
    const there = pair.send(function (this: { n: number }, m: number) {
      return this.n + m;
    }) as (this: { n: number }, m: number) => number;
    expect(there.call({ n: 1 }, 2)).toBe(3);
    expect(there.apply({ n: 2 }, [2])).toBe(4);
    expect(there.bind({ n: 3 })(2)).toBe(5);
  });

  test('that cannot be constructed cannot be constructed there', () => {
    const there = new Pair().send(() => {}) as new () => object;
    expect(() => new there()).toThrow(TypeError);
  });
});

describe('classes', () => {
  class Shape {
    static made = 0;
    static unit(): Shape {
      return new this(1);
    }
    #size: number;
    label = 'shape';
    constructor(size: number) {
      this.#size = size;
      Shape.made++;
    }
    get area(): number {
      return this.#size ** 2;
    }
    set area(area: number) {
      this.#size = Math.sqrt(area);
    }
    grow(): this {
      this.#size++;
      return this;
    }
  }

  test('are constructed there, with private state here', () => {
    const There = new Pair().send(Shape) as typeof Shape;
    const shape = new There(2);
    expect(shape).toBeInstanceOf(There);
    expect(shape.grow()).toBe(shape);
    shape.area += 7;
    expect([shape.area, shape.label, Object.keys(shape)]).toEqual([16, 'shape', ['label']]);
    expect(There.unit()).toBeInstanceOf(There);
    expect(() => (There as unknown as () => void)()).toThrow(TypeError);
  });

  test('can be extended there', () => {
    const There = new Pair().send(Shape) as typeof Shape;
    class Square extends There {
      corners = 4;
      override grow(): this {
        super.grow();
        return super.grow();
      }
    }
    const square = new Square(1);
    expect(square.grow().area).toBe(9);
    expect([square.corners, square instanceof Square, square instanceof There]).toEqual([4, true, true]);
    expect(Square.made).toBe(Shape.made);
  });

  test('know their instances in both directions', () => {
    const pair = new Pair();
    const There = pair.send(Shape) as typeof Shape;
    expect(pair.send(new Shape(1))).toBeInstanceOf(There);
    expect(pair.fetch(new There(1))).toBeInstanceOf(Shape);
  });
});

describe('instances', () => {
  test('are live: fields, symbols, deletion, in, own keys', () => {
    const mark = Symbol('mark');
    class Bag {
      [key: string | symbol]: unknown;
    }
    const bag = new Bag();
    bag['a'] = 1;
    bag[mark] = 'marked';
    const pair = new Pair();
    const there = pair.send(bag) as Bag;
    const thereMark = pair.send(mark) as symbol;
    expect([there['a'], there[thereMark], 'a' in there, 'b' in there]).toEqual([1, 'marked', true, false]);
    there['b'] = { n: 2 };
    expect(bag['b']).toEqual({ n: 2 });
    delete there['a'];
    expect(Reflect.ownKeys(there)).toEqual(['b', thereMark]);
    expect('a' in bag).toBe(false);
    expect(Object.getOwnPropertyDescriptor(there, 'b')).toMatchObject({ value: { n: 2 }, enumerable: true });
    expect(() => Object.freeze(there)).toThrow(TypeError);
  });

  test('iterate by their well-known symbols', () => {
    const there = new Pair().send(
      new (class Numbers {
        *[Symbol.iterator]() {
          yield* [1, 2];
        }
      })(),
    ) as Iterable<number>;
    expect([...there]).toEqual([1, 2]);
  });
});

describe('errors', () => {
  test('are of the class of that name, with message, cause and fields', () => {
    const pair = new Pair();
    const error = Object.assign(new RangeError('far', { cause: { n: 1 } }), { code: 'E' });
    const there = pair.send(error) as typeof error;
    expect(there).not.toBe(error);
    expect(there).toBeInstanceOf(RangeError);
    expect([there.message, there.code, there.cause]).toEqual(['far', 'E', { n: 1 }]);
    expect(Object.keys(there)).toEqual(['code']);
    expect(pair.fetch(there)).toBe(error);
  });

  test('are thrown across with their identity', () => {
    const pair = new Pair();
    class Custom extends Error {}
    const error = new Custom('mine');
    const there = pair.send(() => {
      throw error;
    }) as () => void;
    let caught: unknown;
    try {
      there();
    } catch (thrown) {
      caught = thrown;
    }
    expect(caught).toBeInstanceOf(pair.send(Custom));
    expect(pair.fetch(caught)).toBe(error);
  });

  test.each([[undefined], [null], [0], ['text'], [{ a: 1 }], [Symbol.iterator]])(
    '%s can be thrown',
    (thrown) => {
      const there = new Pair().send(() => {
        // Anything can be thrown; that is what is tested.
        throw thrown as unknown as Error;
      }) as () => void;
      let caught: { thrown: unknown } | null = null;
      try {
        there();
      } catch (error) {
        caught = { thrown: error };
      }
      expect(caught).toEqual({ thrown });
    },
  );

  test('tell where they came from only through stackOf', () => {
    const pair = new Pair();
    const error = new Error('here');
    const there = pair.send(error) as Error;
    expect(pair.far.stackOf(there)).toContain('things.test.ts');
    expect(pair.far.stackOf(new Error('not foreign'))).toBe('');
  });
});

test('coroutines are stepped where they live, and come back as themselves', () => {
  const pair = new Pair();
  function* body(): Generator<unknown, string, number> {
    try {
      const got = yield ['waits'];
      return `got ${got}`;
    } catch (error) {
      return (error as Error).message;
    }
  }
  const frame = (): Routine => new Routine('body', body() as Routine['frame']);
  const routine = frame();
  const there = pair.send(routine) as Routine;
  expect([there.name, there instanceof Routine]).toEqual(['body', true]);
  expect(there.frame.next(undefined)).toEqual({ done: false, value: ['waits'] });
  expect(there.frame.next(3)).toEqual({ done: true, value: 'got 3' });
  expect(pair.fetch(there)).toBe(routine);
  const other = pair.send(frame()) as Routine;
  other.frame.next(undefined);
  expect(other.frame.throw(new Error('stop'))).toEqual({ done: true, value: 'stop' });
});

test('promises settle on the other side', async () => {
  const pair = new Pair();
  await expect(pair.send(Promise.resolve({ n: 1 }))).resolves.toEqual({ n: 1 });
  await expect(pair.send(Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError);
  const promise = new Promise(() => {});
  expect(pair.fetch(pair.send(promise))).toBe(promise);
});

describe('what is too large is refused on the side that sends it', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

  test.each([
    ['too-many-values', Array.from({ length: 2_000 }, () => 1)],
    ['too-many-values', new Array(4_000_000_000)],
    ['too-deep', nested(200)],
    ['too-much-text', 'x'.repeat(20_000)],
    ['too-much-text', 2n ** 5_000n],
  ])('%s', (code, value) => {
    const pair = new Pair({ budget: { nodes: 1_000, text: 10_000 } });
    let thrown: unknown;
    try {
      pair.send(value);
    } catch (error) {
      thrown = error;
    }
    expect(MembraneError.codeOf(thrown)).toBe(code);
    expect(pair.roundTrip([1])).toEqual([1]);
  });

  test('what failed to cross is described in full when it crosses later', () => {
    const pair = new Pair({ budget: { text: 1_000 } });
    const part = (): number => 1;
    expect(() => pair.send([part, 'x'.repeat(2_000)])).toThrow(MembraneError);
    expect((pair.send(part) as typeof part)()).toBe(1);
  });

  test('too many objects in all', () => {
    const pair = new Pair({ budget: { objects: 50 } });
    const send = (): void => {
      for (let index = 0; index < 100; index++) pair.send({ index });
    };
    expect(send).toThrow(MembraneError);
  });
});
