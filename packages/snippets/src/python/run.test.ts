import { loadPyodide } from 'pyodide';
import { beforeAll, expect, test } from 'vitest';
import { pythonRunner, type RunPython } from './run.ts';

let runPython: RunPython;
beforeAll(async () => {
  runPython = pythonRunner(await loadPyodide());
}, 180_000);

function run(source: string) {
  const lines: string[] = [];
  const ending = runPython(source, (stream, text) => lines.push(`${stream} ${text}`));
  return { lines, ending };
}

const program = (body: string) => `import asyncio\nasync def main():\n${body}\nasyncio.run(main())\n`;

test('time starts at 0 and jumps', () => {
  const source = program(`
    loop = asyncio.get_running_loop()
    print(loop.time())
    await asyncio.sleep(86400 * 3)
    print(loop.time(), asyncio.current_task().get_name())`);
  const expected = { lines: ['out 0.0', 'out 259200.0 Task-1'], ending: { state: 'done' } };
  expect(run(source)).toEqual(expected);
  // A second run in the same interpreter starts anew.
  expect(run(source)).toEqual(expected);
});

test('of two timers due at one time the first armed fires first', () => {
  const source = program(`
    loop = asyncio.get_running_loop()
    for name in 'abcdef':
        loop.call_at(2, print, name)
    loop.call_at(1, print, 'before')
    await asyncio.sleep(2)`);
  const order = ['before', 'a', 'b', 'c', 'd', 'e', 'f'].map((name) => `out ${name}`);
  expect(run(source).lines).toEqual(order);
});

test('what is left over is cancelled in the order of its making', () => {
  const source = `import asyncio
async def child(name):
    try:
        await asyncio.sleep(9)
    finally:
        print(name)
async def main():
    tasks = [asyncio.create_task(child(n)) for n in range(9)]
    await asyncio.sleep(1)
asyncio.run(main())`;
  expect(run(source).lines).toEqual(Array.from({ length: 9 }, (_, index) => `out ${index}`));
});

test('a deadlock is an error, not an endless wait', () => {
  const { ending } = run(program('    await asyncio.Event().wait()'));
  expect(ending).toMatchObject({
    state: 'failed',
    message:
      'DeadlockError: nothing is scheduled any more, so nothing can ever happen\n  Task-1 waits for ever',
  });
});

test('an error names its line; so does a source that is not Python', () => {
  expect(run('def f():\n    1/0\nf()').ending).toEqual({
    state: 'failed',
    message: 'ZeroDivisionError: division by zero',
    line: 2,
  });
  expect(run('x = 1\nif x\n').ending).toEqual({
    state: 'failed',
    message: "SyntaxError: expected ':'",
    line: 2,
  });
});

test('warnings and what lacks its end of line are printed, too', () => {
  const { lines } = run(program("    asyncio.sleep(1)\n    print('no end', end='')"));
  expect(lines).toContain('out no end');
  expect(lines.join('\n')).toContain("err main.py:3: RuntimeWarning: coroutine 'sleep' was never awaited");
});

test('a loop of its own can be named', () => {
  const source = `import asyncio
async def main():
    await asyncio.sleep(5)
    print(type(asyncio.get_running_loop()).__name__, asyncio.get_running_loop().time())
class Mine(asyncio.EventLoop): pass
asyncio.run(main(), loop_factory=Mine)`;
  expect(run(source).lines).toEqual(['out Mine 5.0']);
});

test('the program can leave by sys.exit', () => {
  expect(run("import sys\nprint('a')\nsys.exit()\nprint('b')")).toEqual({
    lines: ['out a'],
    ending: { state: 'done' },
  });
});
