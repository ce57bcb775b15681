import {
  CancelledError,
  InvalidStateError,
  TimeoutError,
  ValueError,
  getRunningLoop,
  isBaseException,
  run,
  timeout,
  asyncWith,
  sleep,
} from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function main() {
  const loop = getRunningLoop();
  const f = loop.createFuture<number>();
  for (const m of ['result', 'exception'] as const) {
    try {
      f[m]();
    } catch (e) {
      if (e instanceof InvalidStateError) print(m, show(e));
    }
  }
  f.setResult(1);
  for (const fn of [() => f.setResult(2), () => f.setException(new ValueError())]) {
    try {
      fn();
    } catch (e) {
      if (e instanceof InvalidStateError) print(e.name);
    }
  }
  print(f.cancel(), f.cancelled(), f.done(), f.result(), f.exception());
  const g = loop.createFuture<number>();
  print(g.cancel(), g.cancel(), g.done(), g.cancelled());
  try {
    g.setResult(1);
  } catch (e) {
    if (e instanceof InvalidStateError) print(e.name);
  }
  for (const m of ['result', 'exception'] as const) {
    try {
      g[m]();
    } catch (e) {
      if (e instanceof CancelledError) print(m, show(e));
    }
  }
  const h = loop.createFuture();
  h.setException(ValueError);
  print(show(h.exception()), h.exception() === h.exception());
  try {
    h.result();
  } catch (e) {
    if (e instanceof ValueError) print('raised', show(e), e === h.exception());
  }
  let caught: unknown;
  try {
    await asyncWith(timeout(0), () => sleep(1));
  } catch (e) {
    caught = e;
  }
  print(
    !isBaseException(new CancelledError()),
    !isBaseException(new InvalidStateError()),
    caught instanceof TimeoutError,
  );
}
run(main());
