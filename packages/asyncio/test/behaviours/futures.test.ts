import { expect, test } from 'vitest';
import {
  Future,
  RuntimeError,
  Task,
  ValueError,
  VirtualClockLoop,
  createTask,
  ensureFuture,
  gather,
  getRunningLoop,
  isFuture,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import type { ExceptionContext } from '@yieldpoint/asyncio';

test('removeDoneCallback removes all equal ones and counts them', () => {
  const out: string[] = [];
  async function main() {
    const future = getRunningLoop().createFuture<number>();
    const a = () => void out.push('a');
    const b = () => void out.push('b');
    for (const callback of [a, b, a]) future.addDoneCallback(callback);
    out.push(String(future.removeDoneCallback(a)), String(future.removeDoneCallback(a)));
    future.setResult(1);
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['2', '0', 'b']);
});

test('a callback that throws goes to the exception handler, the others still run', () => {
  const out: unknown[] = [];
  async function main() {
    const loop = getRunningLoop();
    loop.setExceptionHandler((_loop, context) =>
      out.push(context.message, (context.exception as Error).message),
    );
    const future = loop.createFuture<number>();
    future.addDoneCallback(() => {
      throw new ValueError('in callback');
    });
    future.addDoneCallback(() => out.push('still runs'));
    future.setResult(1);
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['Exception in callback', 'in callback', 'still runs']);
});

test('a pending future of another loop is refused, a done one is fine', () => {
  const other = new VirtualClockLoop();
  async function main() {
    const done = other.createFuture<number>();
    done.setResult(7);
    const first = await done;
    try {
      await other.createFuture();
    } catch (error) {
      return [first, (error as Error).name];
    }
    return [];
  }
  expect(run(main())).toEqual([7, 'RuntimeError']);
});

test('gather of two loops is a ValueError', () => {
  const other = new VirtualClockLoop();
  async function main() {
    await gather([getRunningLoop().createFuture(), other.createFuture()]);
  }
  expect(() => run(main())).toThrow(ValueError);
});

function reportsOf(main: () => Promise<void>): ExceptionContext[] {
  const reports: ExceptionContext[] = [];
  async function listening() {
    getRunningLoop().setExceptionHandler((_loop, context) => void reports.push(context));
    await main();
  }
  run(listening());
  return reports;
}

async function fails() {
  throw new ValueError('unseen');
}

test('an error of a task that nobody looks at is reported', () => {
  const reports = reportsOf(async () => {
    createTask(fails());
    await sleep(0);
  });
  expect(reports.map((report) => report.message)).toEqual(['Task exception was never retrieved']);
});

test('an error of a future that nobody looks at is reported', () => {
  const reports = reportsOf(async () => {
    getRunningLoop().createFuture().setException(new ValueError('unseen'));
  });
  expect(reports.map((report) => report.message)).toEqual(['Future exception was never retrieved']);
});

test('an error that somebody saw is not reported', () => {
  const reports = reportsOf(async () => {
    const asked = createTask(fails());
    const awaited = createTask(fails());
    const gathered = createTask(fails());
    await wait([asked]);
    asked.exception();
    try {
      await awaited;
    } catch {
      await gather([gathered], { returnExceptions: true });
    }
  });
  expect(reports).toEqual([]);
});

test('Task.setResult and setException are refused', () => {
  async function main() {
    const task = createTask(sleep(0));
    expect(() => task.setResult()).toThrow('Task does not support set_result operation');
    expect(() => task.setException()).toThrow('Task does not support set_exception operation');
    await task;
  }
  run(main());
});

test('createTask takes nothing but coroutines', () => {
  async function main() {
    createTask(5 as never);
  }
  expect(() => run(main())).toThrow('a coroutine was expected, got 5');
});

test('ensureFuture gives futures as they are and makes tasks of the rest', () => {
  async function main() {
    const future = getRunningLoop().createFuture<number>();
    future.setResult(1);
    const same = ensureFuture(future) === future;
    const task = ensureFuture(sleep(0, 'slept'));
    return [same, isFuture(task), await task];
  }
  expect(run(main())).toEqual([true, true, 'slept']);
});

test('ensureFuture refuses what can not be awaited', () => {
  async function main() {
    ensureFuture(5 as never);
  }
  expect(() => run(main())).toThrow('An asyncio.Future, a coroutine or an awaitable is required');
});

test('a task that awaits itself', () => {
  async function main() {
    const box: { task?: Future<void> } = {};
    async function waitsForItself() {
      await box.task;
    }
    box.task = createTask(waitsForItself());
    await box.task;
  }
  expect(() => run(main())).toThrow(RuntimeError);
});

test('Future and Task are made on the running loop, or on the one that is named', () => {
  const other = new VirtualClockLoop();
  expect(new Future({ loop: other }).getLoop()).toBe(other);
  expect(() => new Future()).toThrow('no running event loop');
  async function main() {
    const future = new Future<number>();
    getRunningLoop().callSoon(() => future.setResult(1));
    return [await future, await new Task(sleep(1, 2), { name: 'made by hand' })];
  }
  expect(run(main())).toEqual([1, 2]);
});
