import { expect, test } from 'vitest';
import {
  AsyncExitStack,
  ExitStack,
  RuntimeError,
  ValueError,
  asyncWith,
  contextManager,
  createTask,
  run,
  sleep,
  wait,
  withAsync,
  withContext,
} from '@yieldpoint/asyncio';

function tracked(
  out: unknown[],
  name: string,
  options: { fails?: 'enter' | 'exit'; swallows?: boolean } = {},
) {
  return {
    enter() {
      if (options.fails === 'enter') throw new ValueError(`enter ${name}`);
      out.push(`enter ${name}`);
      return name;
    },
    exit(error?: unknown) {
      out.push(error === undefined ? `exit ${name}` : `exit ${name}: ${(error as Error).message}`);
      if (options.fails === 'exit') throw new ValueError(`exit ${name}`);
      return options.swallows === true;
    },
  };
}

function asynchronous(cm: ReturnType<typeof tracked>) {
  return { aenter: async () => cm.enter(), aexit: async (error?: unknown) => cm.exit(error) };
}

test('nested blocks are left last in, first out; an error that is swallowed ends there', () => {
  const out: unknown[] = [];
  async function main() {
    const result = await asyncWith(asynchronous(tracked(out, 'a')), () =>
      asyncWith(asynchronous(tracked(out, 'b', { swallows: true })), async () => {
        throw new ValueError('oops');
      }),
    );
    out.push(result);
  }
  run(main());
  expect(out).toEqual(['enter a', 'enter b', 'exit b: oops', 'exit a', undefined]);
});

test('a failed enter leaves only what was entered', () => {
  const out: unknown[] = [];
  async function main() {
    await asyncWith(asynchronous(tracked(out, 'a')), () =>
      asyncWith(asynchronous(tracked(out, 'b', { fails: 'enter' })), async () => {}),
    );
  }
  expect(() => run(main())).toThrow('enter b');
  expect(out).toEqual(['enter a', 'exit a: enter b']);
});

test('an error of the exit takes the place of that of the block', () => {
  async function main() {
    await withAsync(asynchronous(tracked([], 'a', { fails: 'exit' })), async () => {
      throw new ValueError('block');
    });
  }
  expect(() => run(main())).toThrow('exit a');
});

test('the exit is called once, also when it fails after a good block', () => {
  const out: unknown[] = [];
  async function main() {
    await asyncWith(asynchronous(tracked(out, 'a', { fails: 'exit' })), async () => {});
  }
  expect(() => run(main())).toThrow('exit a');
  expect(out).toEqual(['enter a', 'exit a']);
});

test('asyncWith takes plain bodies, and things that can only be disposed of', () => {
  const out: unknown[] = [];
  async function main() {
    const disposable = { [Symbol.dispose]: () => void out.push('disposed') };
    const later = {
      async [Symbol.asyncDispose]() {
        await sleep(1);
        out.push('disposed later');
      },
    };
    out.push(await asyncWith(disposable, (value) => value === disposable));
    out.push(await asyncWith(later, async () => 'body'));
    await asyncWith({} as AsyncDisposable, async () => {});
  }
  expect(() => run(main())).toThrow('an async context manager has aenter() and aexit(error)');
  expect(out).toEqual(['disposed', true, 'disposed later', 'body']);
});

test('withContext: sync bodies, async bodies, disposables', () => {
  const out: unknown[] = [];
  out.push(withContext(tracked(out, 'a'), (name) => `body of ${name}`));
  expect(
    withContext(tracked(out, 'b', { swallows: true }), () => {
      throw new ValueError('oops');
    }),
  ).toBeUndefined();
  async function main() {
    const inner = withContext(tracked(out, 'c'), async () => {
      await sleep(1);
      return 'slept';
    });
    out.push(await inner);
    await withContext(tracked(out, 'd', { swallows: true }), async () => {
      throw new ValueError('later');
    });
    const task = createTask(
      withContext(tracked(out, 'e'), async () => {
        await sleep(9);
      }) as PromiseLike<void>,
    );
    await sleep(1);
    task.cancel('stop');
    await wait([task]);
  }
  run(main());
  withContext({ [Symbol.dispose]: () => void out.push('disposed') }, () => 1);
  expect(() => withContext({} as Disposable, () => 1)).toThrow(TypeError);
  expect(out).toEqual([
    'enter a',
    'exit a',
    'body of a',
    'enter b',
    'exit b: oops',
    'enter c',
    'exit c',
    'slept',
    'enter d',
    'exit d: later',
    'enter e',
    'exit e: stop',
    'disposed',
  ]);
});

test('contextManager: entry, exit, errors at the yield, decoration', () => {
  const out: unknown[] = [];
  const manager = contextManager(function* (name: string, swallows = false) {
    out.push(`in ${name}`);
    try {
      yield name;
    } catch (error) {
      out.push((error as Error).message);
      if (!swallows) throw error;
    } finally {
      out.push(`out ${name}`);
    }
  });
  withContext(manager('a'), (name) => out.push(name));
  withContext(manager('b', true), () => {
    throw new ValueError('swallowed');
  });
  expect(() =>
    withContext(manager('c'), () => {
      throw new ValueError('through');
    }),
  ).toThrow('through');
  const decorated = manager('d').decorate((n: number) => n + 1);
  out.push(decorated(1), decorated(2));
  expect(out).toEqual([
    'in a',
    'a',
    'out a',
    'in b',
    'swallowed',
    'out b',
    'in c',
    'through',
    'out c',
    'in d',
    'out d',
    'in d',
    'out d',
    2,
    3,
  ]);
});

test("contextManager: one that doesn't yield, one that doesn't stop", () => {
  const never = contextManager(function* (): Generator<number, void> {});
  const twice = contextManager(function* () {
    try {
      yield 1;
    } catch {
      yield 2;
    }
    yield 3;
  });
  expect(() => withContext(never(), () => {})).toThrow("generator didn't yield");
  expect(() => withContext(twice(), () => {})).toThrow("generator didn't stop");
  expect(() =>
    withContext(twice(), () => {
      throw new RuntimeError('x');
    }),
  ).toThrow("generator didn't stop after throw()");
});

test('ExitStack leaves in reverse, popAll moves everything', () => {
  const out: unknown[] = [];
  const kept = withContext(new ExitStack(), (stack) => {
    stack.callback((name: string) => out.push(name), 'callback');
    out.push(stack.enterContext(tracked(out, 'a')));
    stack.push((error: unknown) => out.push(error));
    stack.push(tracked(out, 'pushed'));
    return stack.popAll();
  });
  out.push('block left');
  kept?.close();
  expect(out).toEqual(['enter a', 'a', 'block left', 'exit pushed', undefined, 'exit a', 'callback']);
});

test('ExitStack: an exit that swallows hides the error from the outer ones, one that fails replaces it', () => {
  const out: unknown[] = [];
  withContext(new ExitStack(), (stack) => {
    stack.enterContext(tracked(out, 'outer'));
    stack.enterContext(tracked(out, 'inner', { swallows: true }));
    throw new ValueError('oops');
  });
  expect(() =>
    withContext(new ExitStack(), (stack) => {
      stack.enterContext(tracked(out, 'fails', { fails: 'exit' }));
    }),
  ).toThrow('exit fails');
  expect(out.slice(0, 4)).toEqual(['enter outer', 'enter inner', 'exit inner: oops', 'exit outer']);
});

test('AsyncExitStack leaves in reverse, awaits what must be awaited, popAll moves everything', () => {
  const out: unknown[] = [];
  async function main() {
    const kept = await asyncWith(new AsyncExitStack(), async (stack) => {
      stack.callback(() => out.push('callback'));
      stack.pushAsyncCallback(async (name: string) => {
        await sleep(1);
        out.push(name);
      }, 'async callback');
      out.push(await stack.enterAsyncContext(asynchronous(tracked(out, 'a'))));
      out.push(stack.enterContext(tracked(out, 'b')));
      stack.push(tracked(out, 'pushed'));
      stack.pushAsyncExit(asynchronous(tracked(out, 'pushed later')));
      return [stack.popAll()] as const;
    });
    out.push('block left');
    await kept[0].aclose();
  }
  run(main());
  expect(out).toEqual([
    'enter a',
    'a',
    'enter b',
    'b',
    'block left',
    'exit pushed later',
    'exit pushed',
    'exit b',
    'exit a',
    'async callback',
    'callback',
  ]);
});

test('AsyncExitStack tells each exit how the error stands', () => {
  const out: unknown[] = [];
  async function main() {
    await asyncWith(new AsyncExitStack(), async (stack) => {
      await stack.enterAsyncContext(asynchronous(tracked(out, 'outer')));
      await stack.enterAsyncContext(asynchronous(tracked(out, 'inner', { swallows: true })));
      throw new ValueError('oops');
    });
    await asyncWith(new AsyncExitStack(), async (stack) => {
      await stack.enterAsyncContext(asynchronous(tracked(out, 'fails', { fails: 'exit' })));
      throw new ValueError('block');
    });
  }
  expect(() => run(main())).toThrow('exit fails');
  expect(out).toEqual([
    'enter outer',
    'enter inner',
    'exit inner: oops',
    'exit outer',
    'enter fails',
    'exit fails: block',
  ]);
});
