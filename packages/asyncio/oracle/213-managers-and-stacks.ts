import {
  AsyncExitStack,
  CancelledError,
  RuntimeError,
  StopAsyncIteration,
  StopIteration,
  ValueError,
  asyncContextManager,
  asyncWith,
  createTask,
  run,
  sleep,
} from '@yieldpoint/asyncio';
import { KeyError, print } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { at, told } from './told.ts';

function cm(name: string, log: string[], { swallow = false, enter, exit, susp = false }: Dynamic = {}) {
  return {
    async aenter() {
      log.push(`>${name}`);
      if (susp) await sleep(1);
      if (enter) throw enter;
      return name;
    },
    async aexit(e?: unknown) {
      log.push(`<${name}:${e ? told(e) : 'None'}`);
      if (susp) await sleep(1);
      if (exit) throw exit;
      return swallow;
    },
  };
}
const acm = asyncContextManager(async function* (log: string[]) {
  log.push('enter');
  try {
    yield 'v';
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    log.push(`caught ${told(e)}`);
  } finally {
    log.push('exit');
  }
});
const again = asyncContextManager(async function* (_log: string[]) {
  try {
    yield 1;
  } catch (e) {
    if (e instanceof ValueError) throw new RuntimeError('changed', { cause: e });
    throw e;
  }
});
const twice = asyncContextManager(async function* (_log: string[]) {
  try {
    yield 1;
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    yield 2;
  }
});
const never = asyncContextManager(async function* (_log: string[]) {
  if (Math.random() > 2) yield 1;
});
async function main() {
  let log: string[] = [];
  async function use(m: Dynamic, err?: unknown) {
    await asyncWith(m, async (v) => {
      print('body', v);
      if (err) throw err as Error;
    });
    return 'after';
  }
  for (const [name, make] of Object.entries({ acm, again, twice, never })) {
    for (const err of [
      null,
      new ValueError('v'),
      new KeyError('k'),
      new StopAsyncIteration('s'),
      new StopIteration('s'),
      new CancelledError('c'),
    ]) {
      log = [];
      await at(name, use(make(log), err));
      print(log);
    }
  }
  const m = acm((log = []));
  await use(m);
  async function stack(ms: Dynamic[], err?: unknown) {
    await asyncWith(new AsyncExitStack(), async (s) => {
      for (const one of ms) print(await s.enterAsyncContext(one));
      s.callback(() => log.push('callback'));
      s.push((e) => {
        log.push(`push ${e ? told(e) : 'None'}`);
      });
      const acb = async (x: number) => {
        log.push(`async ${x}`);
        await sleep(0);
      };
      s.pushAsyncCallback(acb, 7);
      if (err) throw err as Error;
    });
    return 'after';
  }
  log = [];
  await at('plain', stack([cm('a', log), cm('b', log)]));
  print(log);
  log = [];
  await at('err', stack([cm('a', log), cm('b', log)], new ValueError('v')));
  print(log);
  log = [];
  await at('swallow', stack([cm('a', log), cm('b', log, { swallow: true })], new ValueError('v')));
  print(log);
  log = [];
  await at('truthy', stack([cm('a', log), cm('b', log, { swallow: 1 })], new ValueError('v')));
  print(log);
  log = [];
  await at(
    'replace',
    stack([cm('a', log), cm('b', log, { exit: new KeyError('b') }), cm('c', log)], new ValueError('v')),
  );
  print(log);
  log = [];
  await at(
    'replace swallow',
    stack(
      [cm('a', log), cm('z', log, { swallow: true }), cm('b', log, { exit: new KeyError('b') })],
      new ValueError('v'),
    ),
  );
  print(log);
  log = [];
  await at('raise without', stack([cm('a', log), cm('b', log, { exit: new KeyError('b') })]));
  print(log);
  log = [];
  await at(
    'raise swallow',
    stack([cm('a', log, { swallow: true }), cm('b', log, { exit: new KeyError('b') })]),
  );
  print(log);
  log = [];
  await at('enter fails', stack([cm('a', log), cm('b', log, { enter: new KeyError('b') })]));
  print(log);
  log = [];
  await at(
    'swallow then raise',
    stack([cm('a', log, { exit: new KeyError('a') }), cm('b', log, { swallow: true })], new ValueError('v')),
  );
  print(log);
  log = [];
  const s = new AsyncExitStack();
  await s.enterAsyncContext(cm('a', log));
  const u = s.popAll();
  await s.aclose();
  print(log);
  await u.aclose();
  print(log);
  await u.aclose();
  print(log);
  for (const d of [0.5, 1.5, 2.5, 3.5, 4.5]) {
    log = [];
    const tk = createTask(stack([cm('a', log, { susp: true }), cm('b', log, { susp: true })]));
    await sleep(d);
    tk.cancel(`at ${d}`);
    await at('cancelled', tk);
    print(log);
  }
  async function use2(x: Dynamic) {
    await asyncWith(x, async () => {
      await sleep(2);
    });
    return 'after';
  }
  for (const d of [0.5, 1.5, 3.5]) {
    for (const [sw, name] of [
      [false, 'False'],
      [true, 'True'],
      [1, '1'],
    ] as const) {
      log = [];
      const tk = createTask(use2(cm('a', log, { susp: true, swallow: sw })));
      await sleep(d);
      tk.cancel(`at ${d}`);
      await at(`async with ${name}`, tk);
      print(log, tk.cancelling());
    }
  }
}
run(main());
