import { MembraneError } from './failure.ts';
import { NativeMap, mapDelete, mapGet, mapSet } from './primordials.ts';

/** What crosses by identity: an object, a function, or a symbol of one realm. */
export type Thing = object | symbol;

/** The parts of plain data when it crossed, by which one tells whether it has changed since. */
export type Contents = readonly unknown[];

/** A thing that both sides know under a number. */
export interface Entry {
  readonly id: number;
  readonly thing: Thing;
  /** Present for copied data. */
  contents: Contents | null;
  /** The message that is to describe it; 0 once the other side knows it. */
  describedIn: number;
  /** The message that first named it. */
  readonly bornIn: number;
  /** The message that found it unchanged: it need not be looked at again. */
  unchangedIn: number;
}

/**
 * Who is who: `own` are this realm's things that the other side has seen, `foreign` the stand-ins and copies that
 * this side made of the other's. Nothing is ever forgotten: a session is short and ends with both realms.
 */
export class Table {
  readonly #maxObjects: number;
  readonly #own = new NativeMap<Thing, Entry>();
  readonly #ownById = new NativeMap<number, Thing>();
  readonly #foreign = new NativeMap<Thing, Entry>();
  readonly #foreignById = new NativeMap<number, Thing>();
  #nextId = 1;
  #count = 0;

  constructor(maxObjects: number) {
    this.#maxObjects = maxObjects;
  }

  own(thing: Thing): Entry | undefined {
    return mapGet(this.#own, thing);
  }

  ownById(id: unknown): Thing | undefined {
    return mapGet(this.#ownById, id as number);
  }

  foreign(thing: Thing): Entry | undefined {
    return mapGet(this.#foreign, thing);
  }

  foreignById(id: unknown): Thing | undefined {
    return mapGet(this.#foreignById, id as number);
  }

  addOwn(thing: Thing, describedIn: number): Entry {
    const entry = this.#entry(this.#nextId++, thing, describedIn);
    mapSet(this.#own, thing, entry);
    mapSet(this.#ownById, entry.id, thing);
    return entry;
  }

  /** Takes back what was never sent. */
  removeOwn(entry: Entry): void {
    if (mapGet(this.#own, entry.thing) === entry) mapDelete(this.#own, entry.thing);
    mapDelete(this.#ownById, entry.id);
  }

  addForeign(id: number, thing: Thing): Entry {
    const entry = this.#entry(id, thing, 0);
    mapSet(this.#foreign, thing, entry);
    mapSet(this.#foreignById, id, thing);
    return entry;
  }

  #entry(id: number, thing: Thing, describedIn: number): Entry {
    if (++this.#count > this.#maxObjects) throw new MembraneError('too-many-objects');
    return { id, thing, contents: null, describedIn, bornIn: describedIn, unchangedIn: 0 };
  }
}
