import type { Decoder } from './decoder.ts';
import { MembraneError } from './failure.ts';
import { NEXT, RETURN, THROW } from './foreign-frame.ts';
import { isInherited } from './intrinsics.ts';
import {
  NativeMap,
  apply,
  construct,
  deleteProperty,
  errorStack,
  get,
  getOwnPropertyDescriptor,
  has,
  hasOwn,
  isError,
  list,
  mapGet,
  mapSet,
  ownKeys,
  promiseThen,
  set,
  slice,
} from './primordials.ts';
import type { Callable } from './primordials.ts';
import { Access } from './realm.ts';
import type { Frame, Realm } from './realm.ts';
import type { Requests } from './requests.ts';
import type { Table } from './table.ts';
import { Op, Reply } from './wire.ts';

/** What was asked for, or that it is not there. */
export type Answer =
  | { reply: typeof Reply.value | typeof Reply.constant; value: unknown }
  | { reply: typeof Reply.step; done: boolean; value: unknown }
  | { reply: typeof Reply.absent };

type Settle = (id: unknown, fulfilled: boolean, value: unknown) => void;

const ABSENT: Answer = { reply: Reply.absent };
const DONE: Answer = { reply: Reply.value, value: true };
const MAX_STACK_LENGTH = 4_096;

/** Does what the other side asks with this realm's things, as far as the realm's guard lets it. */
export class Answers {
  readonly #table: Table;
  readonly #realm: Realm;
  readonly #requests: Requests;
  readonly #settle: Settle;
  readonly #frames = new NativeMap<object, Frame>();

  constructor(table: Table, realm: Realm, requests: Requests, settle: Settle) {
    this.#table = table;
    this.#realm = realm;
    this.#requests = requests;
    this.#settle = settle;
  }

  answer(node: unknown[], decoder: Decoder): Answer {
    const op = node[0];
    if (op === Op.settle) {
      this.#settle(node[1], node[2] === 1, decoder.value(node[3]));
      return DONE;
    }
    const thing = this.#table.ownById(node[1]);
    if (thing === undefined || typeof thing === 'symbol') throw new MembraneError('protocol');
    switch (op) {
      case Op.call:
        decoder.site(node[4]);
        return this.#call(thing, decoder.value(node[2]), decoder.values(node[3]));
      case Op.invoke:
        return this.#invoke(thing, decoder.key(node[2]), decoder.values(node[3]));
      case Op.construct:
        return this.#construct(thing, decoder.object(node[2]), decoder.values(node[3]));
      case Op.get:
        return this.#get(thing, decoder.key(node[2]), node[3] === 1, decoder.value(node[4]));
      case Op.set:
        return this.#set(thing, decoder.key(node[2]), decoder.value(node[3]));
      case Op.has:
        return this.#has(thing, decoder.key(node[2]));
      case Op.keys:
        return value(this.#keys(thing));
      case Op.own:
        return this.#own(thing, decoder.key(node[2]));
      case Op.delete:
        return this.#delete(thing, decoder.key(node[2]));
      case Op.step:
        return this.#step(thing, node[2], decoder.value(node[3]));
      case Op.watch:
        return this.#watch(node[1] as number, thing);
      case Op.stack:
        return value(stackOf(thing));
      default:
        throw new MembraneError('protocol');
    }
  }

  #call(thing: object, self: unknown, args: unknown[]): Answer {
    if (typeof thing !== 'function') throw new MembraneError('protocol');
    return value(apply(this.#realm.guard.called(thing, self) as Callable, self, args));
  }

  #invoke(thing: object, key: PropertyKey, args: unknown[]): Answer {
    const method: unknown = this.#realm.guard.mayRead(thing, key) ? get(thing, key) : undefined;
    if (typeof method !== 'function') throw new MembraneError('protocol');
    return value(apply(method as Callable, thing, args));
  }

  #construct(thing: object, newTarget: object, args: unknown[]): Answer {
    if (typeof thing !== 'function' || typeof newTarget !== 'function') throw new MembraneError('protocol');
    return value(construct(thing as Callable, args, newTarget as Callable));
  }

  #get(thing: object, key: PropertyKey, own: boolean, receiver: unknown): Answer {
    if (!this.#realm.guard.mayRead(thing, key)) return ABSENT;
    if (own && !hasOwn(thing, key)) return ABSENT;
    const found = get(thing, key, receiver);
    if (found === undefined || isInherited(key, found)) return hasOwn(thing, key) ? value(found) : ABSENT;
    const sealed = this.#realm.guard.access(thing) === Access.sealed;
    const constant = sealed && hasOwn(getOwnPropertyDescriptor(thing, key) ?? {}, 'value');
    return { reply: constant ? Reply.constant : Reply.value, value: found };
  }

  #set(thing: object, key: PropertyKey, written: unknown): Answer {
    if (this.#realm.guard.access(thing) !== Access.open || !this.#realm.guard.mayWrite(thing, key))
      return ABSENT;
    return set(thing, key, written) ? DONE : ABSENT;
  }

  #has(thing: object, key: PropertyKey): Answer {
    return this.#realm.guard.mayRead(thing, key) && has(thing, key) ? DONE : ABSENT;
  }

  #keys(thing: object): unknown[] {
    const keys = list<unknown>();
    const all = ownKeys(thing);
    for (let index = 0; index < all.length; index++) {
      const key = all[index] as PropertyKey;
      if (this.#realm.guard.mayRead(thing, key)) keys[keys.length] = key;
    }
    return keys;
  }

  #own(thing: object, key: PropertyKey): Answer {
    if (!this.#realm.guard.mayRead(thing, key)) return ABSENT;
    const descriptor = getOwnPropertyDescriptor(thing, key);
    if (descriptor === undefined) return ABSENT;
    return value([descriptor.enumerable === true, get(thing, key)] satisfies [boolean, unknown]);
  }

  #delete(thing: object, key: PropertyKey): Answer {
    if (this.#realm.guard.access(thing) !== Access.open || !this.#realm.guard.mayWrite(thing, key))
      return ABSENT;
    return deleteProperty(thing, key) ? DONE : ABSENT;
  }

  #step(thing: object, mode: unknown, sent: unknown): Answer {
    if (this.#realm.coroutineName(thing) === null) throw new MembraneError('protocol');
    let frame = mapGet(this.#frames, thing);
    if (frame === undefined) mapSet(this.#frames, thing, (frame = this.#realm.frameOf(thing)));
    this.#realm.site.current = 0;
    const step =
      mode === NEXT
        ? frame.next(sent)
        : mode === THROW
          ? frame.throw(sent)
          : mode === RETURN
            ? frame.return(sent)
            : null;
    if (step === null) throw new MembraneError('protocol');
    return { reply: Reply.step, done: step.done === true, value: step.value };
  }

  #watch(id: number, thing: object): Answer {
    const tell = (fulfilled: boolean) => (settled: unknown) => {
      this.#tell(id, fulfilled, settled);
    };
    promiseThen(thing as Promise<unknown>, tell(true), tell(false));
    return DONE;
  }

  /** Runs as a microtask: nobody above could catch what it throws. */
  #tell(id: number, fulfilled: boolean, settled: unknown): void {
    try {
      this.#requests.settle(id, fulfilled, settled);
    } catch (error) {
      if (MembraneError.codeOf(error) !== 'closed') this.#requests.settle(id, false, error);
    }
  }
}

function value(of: unknown): Answer {
  return { reply: Reply.value, value: of };
}

function stackOf(thing: object): string {
  if (!isError(thing) || errorStack === undefined) return '';
  const stack = errorStack(thing);
  return typeof stack === 'string' ? slice(stack, 0, MAX_STACK_LENGTH) : '';
}
