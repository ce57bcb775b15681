import { StopAsyncIteration, ValueError, run, sleep } from '@yieldpoint/asyncio';
import { KeyError, generator, print, show } from './prelude.ts';

async function* body() {
  try {
    let x: unknown = yield 'start';
    for (;;) {
      try {
        x = yield `got ${x === undefined ? 'None' : String(x)}`;
      } catch (e) {
        if (!(e instanceof ValueError)) throw e;
        x = `E:${e.message}`;
        await sleep(0);
      }
    }
  } finally {
    print('cleanup');
    await sleep(0.1);
    print('cleanup done');
  }
}
const g = () => generator(body());

async function main() {
  let a = g();
  print(
    await a.asend(),
    '|',
    await a.asend(1),
    '|',
    await a.athrow(new ValueError('v')),
    '|',
    (await a.next()).value,
  );
  await a.aclose();
  try {
    await a.asend(1);
  } catch (e) {
    if (e instanceof StopAsyncIteration) print('StopAsyncIteration after close');
  }
  a = g();
  try {
    await a.asend(1);
  } catch (e) {
    if (e instanceof TypeError) print(show(e));
  }
  try {
    await g().athrow(new KeyError('k'));
  } catch (e) {
    if (e instanceof KeyError) print(show(e), 'raised before start, no cleanup');
  }
  const b = g();
  await b.aclose();
  print('aclose before start does nothing');
  try {
    await b.asend();
  } catch (e) {
    if (e instanceof StopAsyncIteration) print('and exhausts it');
  }
}
run(main());
