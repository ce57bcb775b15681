import { expect, test } from 'vitest';
import {
  BaseException,
  ContextVar,
  CancelledError,
  KeyboardInterrupt,
  Runner,
  SystemExit,
  TimeoutError,
  ValueError,
  VirtualClockLoop,
  allTasks,
  createTask,
  currentTask,
  getEventLoopPolicy,
  getRunningLoop,
  isBaseException,
  isCancelled,
  newEventLoop,
  run,
  setEventLoopPolicy,
  sleep,
  EventLoopPolicy,
} from '@yieldpoint/asyncio';
import { attempt, shown } from './outcome.dialect.ts';

test('what a callback schedules runs in the next iteration', () => {
  const out: string[] = [];
  async function main() {
    const loop = getRunningLoop();
    loop.callSoon(() => {
      out.push('a');
      loop.callSoon(() => out.push('scheduled by a'));
    });
    loop.callSoon(() => out.push('b'));
    await sleep(0);
    out.push('main');
    await sleep(0);
  }
  run(main());
  expect(out).toEqual(['a', 'b', 'main', 'scheduled by a']);
});

test('timers that are overdue run by deadline, behind everything that is ready', () => {
  const out: string[] = [];
  async function main() {
    const loop = getRunningLoop();
    loop.callAt(1, () => {
      loop.callAt(0.9, () => out.push('overdue'));
      loop.callAt(0.5, () => out.push('longer overdue'));
      loop.callSoon(() => out.push('ready'));
    });
    await sleep(2);
  }
  run(main());
  expect(out).toEqual(['ready', 'longer overdue', 'overdue']);
});

test('a timer and a callback can be cancelled, twice too, and from the same iteration', () => {
  const out: string[] = [];
  async function main() {
    const loop = getRunningLoop();
    const timer = loop.callLater(1, () => out.push('timer'));
    timer.cancel();
    timer.cancel();
    loop.callSoon(() => later.cancel());
    const later = loop.callSoon(() => out.push('callback'));
    await sleep(2);
    return [timer.when(), timer.cancelled(), later.cancelled()];
  }
  expect(run(main())).toEqual([1, true, true]);
  expect(out).toEqual([]);
});

test('stop() ends the run after its iteration, what was scheduled meanwhile stays queued', () => {
  const out: string[] = [];
  const loop = newEventLoop();
  loop.callSoon(() => {
    loop.stop();
    loop.callSoon(() => out.push('queued'));
  });
  loop.callSoon(() => out.push('same iteration'));
  loop.runForever();
  expect(out).toEqual(['same iteration']);
  loop.stop();
  loop.runForever();
  expect(out).toEqual(['same iteration', 'queued']);
});

test('stop() before a run leaves it exactly one iteration', () => {
  const out: string[] = [];
  const loop = newEventLoop();
  loop.callSoon(() => {
    out.push('first iteration');
    loop.callSoon(() => out.push('second iteration'));
  });
  loop.stop();
  loop.runForever();
  expect(out).toEqual(['first iteration']);
});

test('a loop that was stopped too early, and one that is closed, say so', () => {
  const loop = newEventLoop();
  loop.callSoon(() => loop.stop());
  const early = attempt(() => loop.runUntilComplete(sleep(1)));
  for (const task of allTasks(loop)) task.cancel();
  loop.runUntilComplete(sleep(0));
  loop.close();
  expect([early, attempt(() => loop.callSoon(() => {})), attempt(() => loop.runForever())]).toEqual([
    'RuntimeError: Event loop stopped before Future completed.',
    'RuntimeError: Event loop is closed',
    'RuntimeError: Event loop is closed',
  ]);
});

test.each([
  ['BaseException travels through await', new BaseException('stop'), 'BaseException: stop'],
  [
    'KeyboardInterrupt leaves the loop at once, main sees a cancellation',
    new KeyboardInterrupt('ki'),
    'CancelledError',
  ],
  ['SystemExit does the same', new SystemExit(), 'CancelledError'],
])('%s', (_what, error, inside) => {
  const seen: string[] = [];
  async function throws() {
    throw error;
  }
  async function main() {
    try {
      await createTask(throws());
    } catch (caught) {
      seen.push(shown(caught));
      throw caught;
    }
  }
  expect(attempt(() => run(main()))).toBe(shown(error));
  expect(seen).toEqual([inside]);
});

test('CancelledError is no ordinary exception, TimeoutError is one', () => {
  expect([isBaseException(new CancelledError()), isBaseException(new TimeoutError())]).toEqual([true, false]);
});

test('names of tasks, the set of all tasks, no current task in callbacks', () => {
  async function main() {
    const seen: unknown[] = [];
    const named = createTask(sleep(0), { name: 'worker' });
    const counted = createTask(sleep(0));
    seen.push(named.getName(), /^Task-\d+$/.test(counted.getName()), allTasks().size);
    getRunningLoop().callSoon(() => seen.push(currentTask()));
    await sleep(0);
    await sleep(0);
    seen.push(allTasks().size);
    return seen;
  }
  expect(run(main())).toEqual(['worker', true, 3, null, 1]);
});

test('run() cancels what is left and waits for its cleanup; errors go to the exception handler', () => {
  const out: string[] = [];
  async function cleans() {
    try {
      await sleep(10);
    } catch (error) {
      if (isCancelled(error)) await sleep(1);
      out.push('cleaned');
    }
  }
  async function failsToClean() {
    try {
      await sleep(10);
    } finally {
      throw new ValueError('in cleanup');
    }
  }
  async function main() {
    getRunningLoop().setExceptionHandler((_loop, { message, exception }) =>
      out.push(message, shown(exception)),
    );
    createTask(cleans());
    createTask(failsToClean());
    await sleep(0);
    return 'result';
  }
  expect(run(main())).toBe('result');
  expect(out).toEqual([
    'cleaned',
    'unhandled exception during asyncio.run() shutdown',
    'ValueError: in cleanup',
  ]);
});

test('a leftover that never started still gets its first step', () => {
  const out: string[] = [];
  async function leftover() {
    out.push('started');
  }
  async function main() {
    createTask(leftover());
  }
  run(main());
  expect(out).toEqual(['started']);
});

test('a Runner keeps its loop and its context from run to run', () => {
  const count = new ContextVar('count', { default: 0 });
  async function counts() {
    count.set(count.get() + 1);
    return [count.get(), getRunningLoop()] as const;
  }
  const runner = new Runner();
  const first = runner.run(counts()) as unknown as [number, unknown];
  const second = runner.run(counts()) as unknown as [number, unknown];
  runner.close();
  expect([first[0], second[0], count.get()]).toEqual([1, 2, 0]);
  expect(second[1]).toBe(first[1]);
});

test('the policy makes the loops of run(), a loop factory those of a Runner', () => {
  class Own extends VirtualClockLoop {}
  class Policy extends EventLoopPolicy {
    override newEventLoop(): Own {
      return new Own();
    }
  }
  async function isOwn() {
    return getRunningLoop() instanceof Own;
  }
  const before = getEventLoopPolicy();
  setEventLoopPolicy(new Policy());
  const byPolicy = run(isOwn());
  setEventLoopPolicy(before);
  const byDefault = run(isOwn());
  const runner = new Runner({ loopFactory: () => new Own() });
  const byFactory = runner.run(isOwn());
  runner.close();
  expect([byPolicy, byDefault, byFactory]).toEqual([true, false, true]);
});
