import { describe } from './describe.ts';
import { contentsOf, dataKind, sameContents } from './data.ts';
import { MembraneError } from './failure.ts';
import { bigintText, describeSymbol, keyFor, list, stringify } from './primordials.ts';
import type { Realm } from './realm.ts';
import { wellKnownName } from './symbols.ts';
import type { Entry, Table, Thing } from './table.ts';
import { MAX_BIGINT_BITS, Tag } from './wire.ts';

/** 2 ** MAX_BIGINT_BITS: comparing with it costs nothing, printing a larger one might cost minutes. */
const BIGINT_LIMIT = 1n << MAX_BIGINT_BITS;

let messages = 0;

/**
 * Writes one message. What it describes counts as known to the other side only after `commit`; reading a value may
 * run code of its owner, which may send messages of its own in between.
 */
export class Encoder {
  readonly table: Table;
  readonly realm: Realm;
  readonly message = ++messages;
  text = '';
  #nodes: number;
  #textLeft: number;
  #depth = 0;
  readonly #added: Entry[] = list();

  constructor(table: Table, realm: Realm) {
    this.table = table;
    this.realm = realm;
    this.#nodes = realm.budget.nodes;
    this.#textLeft = realm.budget.text;
  }

  value(value: unknown): void {
    this.spend(1);
    switch (typeof value) {
      case 'string':
        return this.string(value);
      case 'number':
        if (value - value !== 0 || (value === 0 && 1 / value < 0))
          this.#tagged(Tag.number, specialName(value));
        else this.text += value;
        return;
      case 'boolean':
        this.text += value ? 'true' : 'false';
        return;
      case 'undefined':
        this.text += `["${Tag.undefined}"]`;
        return;
      case 'bigint':
        if (value >= BIGINT_LIMIT || value <= -BIGINT_LIMIT) throw new MembraneError('too-much-text');
        return this.#tagged(Tag.bigint, bigintText(value));
      case 'symbol':
        return this.#symbol(value);
      default:
        if (value === null) this.text += 'null';
        else this.#object(value as object);
    }
  }

  /** Values in square brackets. */
  values(values: readonly unknown[]): void {
    this.text += '[';
    for (let index = 0; index < values.length; index++) {
      if (index > 0) this.text += ',';
      this.value(values[index]);
    }
    this.text += ']';
  }

  string(text: string): void {
    this.#textLeft -= text.length;
    if (this.#textLeft < 0) throw new MembraneError('too-much-text');
    this.text += stringify(text);
  }

  /** Where the sender stands, behind all else. */
  site(): void {
    const { current } = this.realm.site;
    if (current > 0) this.text += `,${current}`;
  }

  spend(nodes: number): void {
    this.#nodes -= nodes;
    if (this.#nodes < 0) throw new MembraneError('too-many-values');
  }

  /** The message was handed over: what it described is known. */
  commit(): string {
    for (let index = 0; index < this.#added.length; index++) (this.#added[index] as Entry).describedIn = 0;
    return this.text;
  }

  /** The message will never be sent. */
  rollback(): void {
    for (let index = 0; index < this.#added.length; index++) {
      const entry = this.#added[index] as Entry;
      if (entry.describedIn === this.message) this.table.removeOwn(entry);
    }
  }

  #symbol(symbol: symbol): void {
    const name = wellKnownName(symbol);
    if (name !== undefined) return this.#tagged(Tag.wellKnownSymbol, name);
    const key = keyFor(symbol);
    if (key !== undefined) return this.#tagged(Tag.registeredSymbol, key);
    if (this.#known(symbol)) return;
    this.text += `["${Tag.symbol}",${this.#add(symbol).id},`;
    this.string(describeSymbol(symbol as symbol & object) ?? '');
    this.text += ']';
  }

  #object(object: object): void {
    if (this.#known(object)) return;
    const name = this.realm.intrinsics.nameOf(object);
    if (name !== undefined) return this.#tagged(Tag.intrinsic, name);
    if (++this.#depth > this.realm.budget.depth) throw new MembraneError('too-deep');
    describe(this, object, this.#add(object));
    this.#depth--;
  }

  /** Names a thing that the other side knows, if it does and nothing about it has changed. */
  #known(thing: Thing): boolean {
    const own = this.table.own(thing);
    if (own !== undefined) {
      if (own.describedIn !== 0 && own.describedIn !== this.message) return false;
      if (!this.#isUnchanged(own, true)) return false;
      this.text += `["${Tag.mine}",${own.id}]`;
      return true;
    }
    const foreign = this.table.foreign(thing);
    if (foreign === undefined || !this.#isUnchanged(foreign, false)) return false;
    this.text += `["${Tag.yours}",${foreign.id}]`;
    return true;
  }

  #add(thing: Thing): Entry {
    const pending = this.table.own(thing);
    const entry =
      pending !== undefined && pending.describedIn !== 0 ? pending : this.table.addOwn(thing, this.message);
    entry.describedIn = this.message;
    this.#added[this.#added.length] = entry;
    return entry;
  }

  #isUnchanged(entry: Entry, own: boolean): boolean {
    if (entry.contents === null || entry.unchangedIn === this.message) return true;
    if (entry.describedIn === this.message) return true;
    const trail = list<Entry>();
    if (this.#same(entry, own, trail)) return true;
    for (let index = 0; index < trail.length; index++) (trail[index] as Entry).unchangedIn = 0;
    return false;
  }

  #same(entry: Entry, own: boolean, trail: Entry[]): boolean {
    if (entry.contents === null || entry.unchangedIn === this.message) return true;
    const object = entry.thing as object;
    const kind = dataKind(object);
    if (kind === null) return false;
    const contents = contentsOf(object, kind);
    this.spend(contents.length);
    if (!sameContents(entry.contents, contents)) return false;
    entry.unchangedIn = this.message;
    trail[trail.length] = entry;
    for (let index = 0; index < contents.length; index++) {
      const part = contents[index];
      if (typeof part !== 'object' || part === null) continue;
      const child = own
        ? (this.table.own(part) ?? this.table.foreign(part))
        : (this.table.foreign(part) ?? this.table.own(part));
      if (child === undefined) return false;
      // Described anew since: the other side's copy of the parent still holds the old one.
      if (own && child.bornIn > entry.bornIn) return false;
      if (!this.#same(child, own, trail)) return false;
    }
    return true;
  }

  #tagged(tag: string, text: string): void {
    this.text += `["${tag}",`;
    this.string(text);
    this.text += ']';
  }
}

function specialName(value: number): string {
  if (value === 0) return '-0';
  return value !== value ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
}
