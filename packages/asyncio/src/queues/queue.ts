import { QueueEmpty, QueueFull, QueueShutDown, ValueError } from '../errors.ts';
import type { Future } from '../future.ts';
import { coroutineOf } from '../kernel/coroutine.ts';
import type { Coroutine } from '../kernel/coroutine.ts';
import { Event } from '../sync/event.ts';
import { Home } from '../sync/home.ts';
import { Fifo } from './fifo.ts';

/** Where a queue keeps its items. */
export interface Store<T> {
  readonly size: number;
  push(item: T): void;
  /** Only when `size > 0`. */
  shift(): T;
}

/**
 * First in, first out, between tasks. With a `maxsize` above 0 `put` waits while it is full.
 * https://docs.python.org/3/library/asyncio-queue.html#queue
 *
 * @example
 * const queue = new Queue<string>(10);
 * await queue.put('a'); // waits while it is full
 * await queue.get(); // waits while it is empty
 */
export class Queue<T = unknown> {
  readonly maxsize: number;
  readonly #items: Store<T>;
  readonly #getters = new Set<Future<void>>();
  readonly #putters = new Set<Future<void>>();
  readonly #finished = new Event();
  readonly #home = new Home('Queue');
  #unfinished = 0;
  #isShutdown = false;

  constructor(size: number | { maxsize?: number } = 0) {
    this.maxsize = typeof size === 'number' ? size : (size.maxsize ?? 0);
    this.#items = this.store();
    this.#finished.set();
  }

  /** @internal */
  protected store(): Store<T> {
    return new Fifo<T>();
  }

  qsize(): number {
    return this.#items.size;
  }

  empty(): boolean {
    return this.#items.size === 0;
  }

  full(): boolean {
    return this.maxsize > 0 && this.#items.size >= this.maxsize;
  }

  /** Waits while it is full. QueueShutDown after `shutdown`. */
  put(item: T): Coroutine<void> {
    return coroutineOf(this.#put(item), 'put');
  }

  /** QueueFull when there is no room, QueueShutDown after `shutdown`. */
  putNowait(item: T): void {
    if (this.#isShutdown) throw new QueueShutDown();
    if (this.full()) throw new QueueFull();
    this.#items.push(item);
    this.#unfinished += 1;
    this.#finished.clear();
    wakeNext(this.#getters);
  }

  /** Waits while it is empty. QueueShutDown when it is empty and shut down. */
  get(): Coroutine<T> {
    return coroutineOf(this.#get(), 'get');
  }

  /** QueueEmpty when there is nothing, QueueShutDown when there will never be anything. */
  getNowait(): T {
    if (this.empty()) throw this.#isShutdown ? new QueueShutDown() : new QueueEmpty();
    const item = this.#items.shift();
    wakeNext(this.#putters);
    return item;
  }

  /** Says that an item which was got is dealt with. ValueError when there was none. */
  taskDone(): void {
    if (this.#unfinished <= 0) throw new ValueError('task_done() called too many times');
    this.#unfinished -= 1;
    if (this.#unfinished === 0) this.#finished.set();
  }

  /** Waits until every item that was put is dealt with. */
  join(): Coroutine<void> {
    return coroutineOf(this.#join(), 'join');
  }

  /** No more puts; gets drain what is left, or, with `immediate`, end at once. */
  shutdown(how: boolean | { immediate?: boolean } = false): void {
    const immediate = typeof how === 'boolean' ? how : (how.immediate ?? false);
    this.#isShutdown = true;
    if (immediate) {
      while (!this.empty()) {
        this.#items.shift();
        if (this.#unfinished > 0) this.#unfinished -= 1;
      }
      if (this.#unfinished === 0) this.#finished.set();
    }
    while (this.#getters.size > 0) wakeNext(this.#getters);
    while (this.#putters.size > 0) wakeNext(this.#putters);
  }

  *#put(item: T): Generator<unknown, void, never> {
    while (this.full()) {
      if (this.#isShutdown) throw new QueueShutDown();
      yield* inLine(this.#putters, this.#home.waiter('put'), () => !this.full());
    }
    this.putNowait(item);
  }

  *#get(): Generator<unknown, T, never> {
    while (this.empty()) {
      if (this.#isShutdown) throw new QueueShutDown();
      yield* inLine(this.#getters, this.#home.waiter('get'), () => !this.empty());
    }
    return this.getNowait();
  }

  *#join(): Generator<unknown, void, never> {
    if (this.#unfinished > 0) yield this.#finished.wait();
  }
}

function wakeNext(waiters: Set<Future<void>>): void {
  for (const waiter of waiters) {
    waiters.delete(waiter);
    if (waiter.done()) continue;
    waiter.setResult();
    return;
  }
}

/** One wait in a line. Whoever was woken and can't use it wakes the next. */
function* inLine(
  line: Set<Future<void>>,
  waiter: Future<void>,
  isUsable: () => boolean,
): Generator<unknown, void, never> {
  line.add(waiter);
  let woken = false;
  try {
    yield waiter;
    woken = true;
  } finally {
    if (!woken) {
      waiter.cancel();
      line.delete(waiter);
      if (isUsable() && !waiter.cancelled()) wakeNext(line);
    }
  }
}
