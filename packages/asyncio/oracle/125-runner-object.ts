import type { Coroutine, EventLoop } from '@yieldpoint/asyncio';
import { ContextVar, Runner, RuntimeError, getRunningLoop, withContext } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

const v = new ContextVar('v', { default: 0 });
async function f(): Promise<[number, EventLoop]> {
  v.set(v.get() + 1);
  return [v.get(), getRunningLoop()];
}

const r = new Runner();
const l1 = withContext(r, () => {
  const [a, first] = r.run(f()) as [number, EventLoop];
  const [b, second] = r.run(f()) as [number, EventLoop];
  print(a, b, first === second, r.getLoop() === first);
  try {
    r.run(5 as never);
  } catch (e) {
    if (e instanceof TypeError) print('not a coroutine');
  }
  async function nested() {
    const c = f() as unknown as Coroutine<unknown>;
    try {
      r.run(c);
    } catch (e) {
      if (e instanceof RuntimeError) print(show(e));
    }
    c.close();
  }
  r.run(nested());
  return first;
}) as EventLoop;
print('outer context', v.get(), l1.isClosed());
const c = f() as unknown as Coroutine<unknown>;
try {
  r.run(c);
} catch (e) {
  if (e instanceof RuntimeError) print(show(e));
  c.close();
}
