import { elements, string } from './nodes.ts';
import type { Decoder } from './decoder.ts';
import { MembraneError } from './failure.ts';
import { foreignFrame } from './foreign-frame.ts';
import {
  NativeError,
  NativeMap,
  NativeProxy,
  isArray,
  mapDelete,
  mapGet,
  mapSet,
  put,
  setPrototypeOf,
} from './primordials.ts';
import { Access } from './realm.ts';
import type { Realm, Settled } from './realm.ts';
import type { Requests } from './requests.ts';
import type { Table } from './table.ts';
import { traps } from './traps.ts';
import { Kind } from './wire.ts';

/** What a stand-in's target stands for. */
export interface Standing {
  readonly id: number;
  readonly access: Access;
  /** Whether the other side's thing can be awaited. */
  readonly awaits: boolean;
  /** The stand-in itself. */
  proxy: object;
  /** Known to be missing on a sealed thing: not asked for again. */
  readonly missing: Map<PropertyKey, true>;
}

/** Makes the objects that stand for the other side's functions, classes, instances, errors, coroutines, promises. */
export class StandIns {
  readonly #requests: Requests;
  readonly #standing = new NativeMap<object, Standing>();
  readonly #handler: ProxyHandler<object>;
  /** Who waits for which promise of the other side. */
  readonly #watchers = new NativeMap<number, Settled>();

  constructor(requests: Requests, realm: Realm, table: Table) {
    this.#requests = requests;
    this.#handler = traps(requests, {
      of: (target) => mapGet(this.#standing, target) as Standing,
      awaiting: realm.awaiting,
      isLocal: (object) =>
        realm.intrinsics.nameOf(object) === undefined && table.foreign(object) === undefined,
    });
  }

  describe(decoder: Decoder, id: number, node: unknown[]): object {
    switch (node[2]) {
      case Kind.function:
        return this.#function(decoder, id, node);
      case Kind.instance:
        return this.#instance(decoder, id, node);
      case Kind.error:
        return error(decoder, id, node);
      case Kind.coroutine:
        return decoder.register(id, () =>
          decoder.realm.adoptCoroutine(foreignFrame(this.#requests, id), string(node[3])),
        );
      case Kind.generator:
        return decoder.register(id, () =>
          decoder.realm.adoptGenerator(
            (method, args) => this.#requests.invoke(id, method, args),
            string(node[3]),
          ),
        );
      case Kind.promise:
        return decoder.register(id, () => decoder.realm.adoptPromise((settled) => this.#watch(id, settled)));
      default:
        throw new MembraneError('protocol');
    }
  }

  /** The other side's promise has settled. */
  settle(id: unknown, fulfilled: boolean, value: unknown): void {
    const settled = mapGet(this.#watchers, id as number);
    if (settled === undefined) return;
    mapDelete(this.#watchers, id as number);
    settled(fulfilled, value);
  }

  #watch(id: number, settled: Settled): void {
    mapSet(this.#watchers, id, settled);
    this.#requests.watch(id);
  }

  #proxy(target: object, id: number, access: unknown, awaits: boolean): object {
    if (access !== Access.open && access !== Access.sealed && access !== Access.bare) {
      throw new MembraneError('protocol');
    }
    const standing: Standing = { id, access, awaits, proxy: target, missing: new NativeMap() };
    mapSet(this.#standing, target, standing);
    standing.proxy = new NativeProxy(target, this.#handler);
    return standing.proxy;
  }

  #function(decoder: Decoder, id: number, node: unknown[]): object {
    // A function has a prototype to inherit from where the original has one, and only then it can be constructed.
    const constructible = node.length > 6;
    const target: object = constructible ? function () {} : (): void => {};
    const proxy = decoder.register(id, () => this.#proxy(target, id, node[5], false));
    put(target, 'name', string(node[3]), false);
    put(target, 'length', node[4], false);
    if (constructible) (target as { prototype: object }).prototype = decoder.object(node[6]);
    return proxy;
  }

  #instance(decoder: Decoder, id: number, node: unknown[]): object {
    const target = {};
    const proxy = decoder.register(id, () => this.#proxy(target, id, node[3], node[4] === 1));
    setPrototypeOf(target, node[5] === null ? null : decoder.object(node[5]));
    return proxy;
  }
}

function error(decoder: Decoder, id: number, node: unknown[]): object {
  const made = decoder.register(id, () => new NativeError(string(node[4])));
  setPrototypeOf(made, decoder.object(node[3]));
  const properties = elements(node[5]);
  if (!isArray(properties) || properties.length % 2 !== 0) throw new MembraneError('protocol');
  for (let index = 0; index < properties.length; index += 2) {
    put(
      made,
      decoder.key(properties[index]),
      decoder.value(properties[index + 1]),
      properties[index] !== 'cause',
    );
  }
  return made;
}
