import {
  Barrier,
  BoundedSemaphore,
  Condition,
  Event,
  Lock,
  Queue,
  RuntimeError,
  Semaphore,
  TimeoutError,
  asyncWith,
  ensureFuture,
  gather,
  run,
  sleep,
  wait,
  waitFor,
} from '@yieldpoint/asyncio';
import { print } from './prelude.ts';

async function givenUp(awaitable: PromiseLike<unknown>) {
  const t = ensureFuture(awaitable);
  await sleep(0);
  t.cancel();
  await wait([t]);
}

async function use(awaitable: PromiseLike<unknown>) {
  try {
    return await waitFor(awaitable, 1);
  } catch (e) {
    if (e instanceof TimeoutError) return 'waits';
    if (!(e instanceof RuntimeError)) throw e;
    return 'RuntimeError: … ' + e.message.slice(e.message.indexOf('is bound'));
  }
}

function onTwoLoops(name: string, first: () => PromiseLike<unknown>, second: () => PromiseLike<unknown>) {
  run(first());
  print(name, run(use(second())));
}

let lock = new Lock();
onTwoLoops(
  'lock, nobody waited',
  () => lock.acquire(),
  () => lock.acquire(),
);
lock = new Lock();
async function contended() {
  await lock.acquire();
  await givenUp(lock.acquire());
}
onTwoLoops('lock', contended, () => lock.acquire());
lock = new Lock();
async function released() {
  await contended();
  lock.release();
}
onTwoLoops('lock, free again', released, () => lock.acquire());
onTwoLoops(
  'lock, held again',
  () => sleep(0),
  () => lock.acquire(),
);

const event = new Event();
onTwoLoops(
  'event',
  () => givenUp(event.wait()),
  () => event.wait(),
);
event.set();
onTwoLoops(
  'event, set',
  () => sleep(0),
  () => event.wait(),
);

const semaphore = new Semaphore(0);
onTwoLoops(
  'semaphore',
  () => givenUp(semaphore.acquire()),
  () => semaphore.acquire(),
);
const bounded = new BoundedSemaphore(1);
onTwoLoops(
  'bounded semaphore, nobody waited',
  () => bounded.acquire(),
  () => bounded.acquire(),
);

const condition = new Condition();
const notified = () => asyncWith(condition, () => condition.wait());
onTwoLoops('condition', () => givenUp(notified()), notified);
const seen = () => asyncWith(condition, () => condition.waitFor(() => 'at once'));
onTwoLoops('condition, no wait', seen, seen);

const barrier = new Barrier(2);
async function both() {
  await gather([barrier.wait(), barrier.wait()]);
}
onTwoLoops('barrier', both, () => barrier.wait());

const queue = new Queue<number>(1);
onTwoLoops(
  'get',
  () => givenUp(queue.get()),
  () => queue.get(),
);
onTwoLoops(
  'put with room, join',
  () => queue.put(1),
  () => queue.join(),
);
onTwoLoops(
  'put',
  () => sleep(0),
  () => queue.put(2),
);
onTwoLoops(
  'get with items',
  () => sleep(0),
  () => queue.get(),
);
const other = new Queue<number>();
other.putNowait(1);
onTwoLoops(
  'join',
  () => givenUp(other.join()),
  () => other.join(),
);
