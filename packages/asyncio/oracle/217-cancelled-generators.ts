import {
  CancelledError,
  ValueError,
  anext,
  createTask,
  currentTask,
  getRunningLoop,
  run,
  shield,
  sleep,
  wait,
} from '@yieldpoint/asyncio';
import type { Future, Task } from '@yieldpoint/asyncio';
import { OSError, generator, print } from './prelude.ts';
import type { Dynamic } from './told.ts';
import { at, reports, told } from './told.ts';

const me = () => currentTask() as Task;
const ct = <T>(co: PromiseLike<T>, name: string) => createTask(co, { name });
async function val<T>(d: number, v: T) {
  await sleep(d);
  return v;
}
async function err(d: number, m: string): Promise<never> {
  await sleep(d);
  throw new ValueError(m);
}
async function wrapped(co: PromiseLike<unknown>, name: string) {
  try {
    return await co;
  } catch (e) {
    print(name, 'saw', told(e), me().cancelling());
    throw e;
  }
}
async function stamp(name: string, tasks: Task<Dynamic>[]) {
  for (const x of tasks) {
    await wait([x]);
    const end = x.cancelled() || (x.exception() === null ? x.result() : told(x.exception()));
    print(name, x.getName(), end, x.cancelling());
  }
}
async function generators() {
  const log: string[] = [];
  async function* numbers_() {
    let ended = 'GeneratorExit';
    try {
      for (;;) {
        try {
          yield await val(1, 'n');
        } catch (e) {
          if (!(e instanceof ValueError)) {
            ended = (e as Error).name;
            throw e;
          }
          log.push(told(e));
          yield 'caught';
        }
      }
    } catch (e) {
      ended = (e as Error).name;
      throw e;
    } finally {
      log.push(ended, 'closing');
      await sleep(1);
      log.push('closed');
    }
  }
  const numbers = () => generator(numbers_()) as Dynamic;
  const flush = () => {
    print(log);
    log.length = 0;
  };
  let g = numbers();
  await anext(g);
  let k = ct(anext(g), 'next');
  await sleep(0);
  await at('close busy', g.aclose());
  k.cancel('n');
  await stamp('next', [k]);
  flush();
  await at('after', anext(g));
  await at('close', g.aclose());
  g = numbers();
  await anext(g);
  await at('throw', g.athrow(new ValueError('v')));
  await at('cancelled error', g.athrow(new CancelledError('thrown')));
  flush();
  await at('next', anext(g, 'over'));
  g = numbers();
  await anext(g);
  k = ct(g.aclose(), 'close');
  await sleep(0);
  k.cancel('c');
  await stamp('close', [k]);
  flush();
  await at('again', g.aclose());
  g = numbers();
  async function looped() {
    for await (const x of g) {
      print(x);
      await sleep(9);
    }
  }
  k = ct(looped(), 'loop');
  await sleep(2);
  k.cancel('l');
  await stamp('loop', [k]);
  print(log);
  await at('kept open', anext(g));
  await at('close', g.aclose());
  print(log);
}
const seen: string[] = [];
function boom(x: Future): never {
  seen.push('one');
  x.removeDoneCallback(two);
  x.addDoneCallback(three);
  throw new OSError('cb');
}
function two() {
  seen.push('two');
}
function three() {
  seen.push('three');
}
async function callbacks() {
  const f = getRunningLoop().createFuture<number>() as Future<Dynamic>;
  f.addDoneCallback(boom);
  f.addDoneCallback(two);
  f.addDoneCallback(two);
  print(f.removeDoneCallback(three));
  f.setResult(1);
  await sleep(0);
  await sleep(0);
  print(seen);
  let k: Task<Dynamic> = ct(val(1, 1), 'k');
  k.addDoneCallback((x) => print('cancel done', x.cancel('too late'), x.cancelling()));
  await k;
  async function ends() {
    me().cancel('at the end');
    return 'value';
  }
  await stamp('ends', [ct(ends(), 'ends')]);
  async function endsBadly() {
    me().cancel('at the end');
    throw new ValueError('own');
  }
  await stamp('ends', [ct(endsBadly(), 'ends badly')]);
  k = ct(val(1, 1), 'unstarted');
  k.cancel('before');
  print(k.uncancel());
  await stamp('unstarted', [k]);
  k = ct(val(1, 1), 'unstarted');
  k.cancel('before');
  await stamp('unstarted', [k]);
  const h = shield(createTask(err(1, 'shielded')));
  k = ct(wrapped(h, 'shield'), 'k');
  await sleep(0);
  k.cancel('s');
  await stamp('shield', [k]);
  await sleep(2);
}
async function main() {
  reports(getRunningLoop());
  for (const part of [generators, callbacks]) {
    print('--', part.name);
    await part();
  }
}
run(main());
