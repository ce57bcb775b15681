import { expect, test } from 'vitest';
import {
  BaseExceptionGroup,
  CancelledError,
  ExceptionGroup,
  KeyboardInterrupt,
  TaskGroup,
  ValueError,
  asyncWith,
  createTask,
  currentTask,
  getRunningLoop,
  isCancelled,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';

async function fails(message: string, delay = 0) {
  await sleep(delay);
  throw new ValueError(message);
}

test('a failure cancels siblings and body; nothing is left of the cancel', () => {
  const out: unknown[] = [];
  async function sibling() {
    try {
      await sleep(10);
    } finally {
      out.push('sibling cancelled');
    }
  }
  async function main() {
    try {
      await asyncWith(new TaskGroup(), async (group) => {
        group.createTask(sibling());
        group.createTask(fails('bad', 1));
        try {
          await sleep(10);
        } finally {
          out.push('body cancelled');
        }
      });
    } catch (error) {
      out.push((error as ExceptionGroup).message, currentTask()?.cancelling(), getRunningLoop().time());
    }
  }
  run(main());
  expect(out).toEqual(['sibling cancelled', 'body cancelled', 'unhandled errors in a TaskGroup', 0, 1]);
});

test('an error of the body joins the group, a child that has not started never runs', () => {
  const out: string[] = [];
  async function child() {
    out.push('child ran');
  }
  async function main() {
    await asyncWith(new TaskGroup(), async (group) => {
      group.createTask(child());
      throw new ValueError('body');
    });
  }
  let caught: unknown;
  try {
    run(main());
  } catch (error) {
    caught = error;
  }
  expect((caught as ExceptionGroup).exceptions.map((error) => (error as Error).message)).toEqual(['body']);
  expect(out).toEqual([]);
});

test("a child's own cancel is no failure", () => {
  async function main() {
    const other = await asyncWith(new TaskGroup(), async (group) => {
      const child = group.createTask(sleep(10));
      const task = group.createTask(sleep(1, 'fine'));
      await sleep(0);
      child.cancel();
      return [task];
    });
    return other[0]?.result();
  }
  expect(run(main())).toBe('fine');
});

test.each([
  ['TaskGroup <TaskGroup> has not been entered', async (group: TaskGroup) => group.createTask(sleep(0))],
  [
    'TaskGroup <TaskGroup entered> is finished',
    async (group: TaskGroup) => {
      await asyncWith(group, async () => {});
      group.createTask(sleep(0));
    },
  ],
  [
    'TaskGroup <TaskGroup entered> has already been entered',
    async (group: TaskGroup) => {
      await asyncWith(group, async () => {
        await asyncWith(group, async () => {});
      });
    },
  ],
])('misuse: %s', (message, misuse) => {
  expect(() => {
    try {
      run(misuse(new TaskGroup()) as Promise<unknown>);
    } catch (error) {
      throw error instanceof BaseExceptionGroup ? error.exceptions[0] : error;
    }
  }).toThrow(message);
});

test('misuse: createTask while the group shuts down', () => {
  const out: string[] = [];
  async function late(group: TaskGroup) {
    try {
      await sleep(10);
    } finally {
      try {
        group.createTask(sleep(0));
      } catch (error) {
        out.push((error as Error).message);
      }
    }
  }
  async function main() {
    await asyncWith(new TaskGroup(), async (group) => {
      group.createTask(late(group));
      group.createTask(fails('bad'));
    });
  }
  expect(() => run(main())).toThrow(ExceptionGroup);
  expect(out).toEqual(['TaskGroup <TaskGroup tasks=1 errors=1 cancelling> is shutting down']);
});

test('an external cancel during shutdown is delivered again at the next await', () => {
  const out: unknown[] = [];
  async function slow() {
    try {
      await sleep(10);
    } finally {
      await sleep(2);
    }
  }
  async function body() {
    try {
      await asyncWith(new TaskGroup(), async (group) => {
        group.createTask(slow());
        group.createTask(fails('bad', 1));
      });
    } catch (error) {
      out.push((error as Error).name, currentTask()?.cancelling());
    }
    try {
      await sleep(1);
    } catch (error) {
      out.push((error as Error).name);
      throw error;
    }
  }
  async function main() {
    const task = createTask(body());
    await sleep(2);
    task.cancel();
    await wait([task]);
    out.push(task.cancelled());
  }
  run(main());
  expect(out).toEqual(['ExceptionGroup', 1, 'CancelledError', true]);
});

test('a BaseException of a child leaves the group as it is', () => {
  async function child() {
    throw new KeyboardInterrupt('ki');
  }
  async function main() {
    getRunningLoop().setExceptionHandler(() => {});
    await asyncWith(new TaskGroup(), async (group) => {
      group.createTask(child());
      await sleep(1);
    });
  }
  expect(() => run(main())).toThrow(KeyboardInterrupt);
});

test('the external cancel of a group keeps its message', () => {
  async function body() {
    await asyncWith(new TaskGroup(), async (group) => {
      group.createTask(sleep(10));
    });
  }
  async function main() {
    const task = createTask(body());
    await sleep(1);
    task.cancel('out');
    try {
      await task;
    } catch (error) {
      return isCancelled(error) ? error.args : null;
    }
    return null;
  }
  expect(run(main())).toEqual(['out']);
});

test('split and subgroup keep the structure', () => {
  const group = new ExceptionGroup('g', [
    new ValueError('1'),
    new ExceptionGroup('n', [new TypeError('2'), new ValueError('3')]),
  ]);
  const [match, rest] = group.split(ValueError);
  expect(String(match)).toBe('ExceptionGroup: g (2 sub-exceptions)');
  expect((match!.exceptions[1] as ExceptionGroup).exceptions).toHaveLength(1);
  expect((rest!.exceptions[0] as ExceptionGroup).message).toBe('n');
  expect(group.split(Error)).toEqual([group, null]);
  expect(group.subgroup((error) => error instanceof RangeError)).toBeNull();
});

test('a group with a BaseException in it is a BaseExceptionGroup', () => {
  const group = new BaseExceptionGroup('g', [new CancelledError(), new ValueError()]);
  expect(group.derive([new ValueError()])).toBeInstanceOf(ExceptionGroup);
  expect(group.derive([new CancelledError()])).not.toBeInstanceOf(ExceptionGroup);
});
