import {
  RuntimeError,
  StopAsyncIteration,
  ValueError,
  asyncContextManager,
  asyncWith,
  createTask,
  run,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

const cm = asyncContextManager(async function* (n: string, swallow = false) {
  print('setup', n);
  await sleep(0);
  try {
    yield n;
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    print('saw', show(e));
    if (!swallow) throw e;
  } finally {
    print('teardown', n);
  }
});
const twice = asyncContextManager(async function* () {
  yield 1;
  yield 2;
});
const never = asyncContextManager(async function* (): AsyncGenerator<number, void> {});

async function main() {
  await asyncWith(cm('a'), async (x) => print('body', x));
  await asyncWith(cm('b', true), async () => {
    throw new ValueError('swallowed');
  });
  try {
    await asyncWith(cm('c'), async () => {
      throw new ValueError('through');
    });
  } catch (e) {
    if (e instanceof ValueError) print(show(e));
  }
  for (const bad of [twice, never]) {
    try {
      await asyncWith(bad(), async () => {});
    } catch (e) {
      if (e instanceof RuntimeError) print(show(e));
    }
  }
  try {
    await asyncWith(cm('s'), async () => {
      throw new StopAsyncIteration('sai');
    });
  } catch (e) {
    if (e instanceof StopAsyncIteration) print('StopAsyncIteration passes');
  }
  const f = cm('deco').decorate(async () => {
    print('decorated');
    return 1;
  });
  print(await f(), await f());
  async function g() {
    await asyncWith(cm('cancelled'), async () => {
      await sleep(10);
    });
  }
  const t = createTask(g());
  await sleep(0.01);
  t.cancel();
  await wait([t]);
  print(t.cancelled());
}
run(main());
