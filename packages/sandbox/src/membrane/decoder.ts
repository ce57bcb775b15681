import { copyOf, fill } from './copies.ts';
import { MembraneError } from './failure.ts';
import { NativeSymbol, isArray, isInteger, parse, registeredSymbol } from './primordials.ts';
import { bigint, elements, found, id, special, string } from './nodes.ts';
import type { Realm } from './realm.ts';
import type { StandIns } from './stand-ins.ts';
import { wellKnownSymbol } from './symbols.ts';
import type { Table, Thing } from './table.ts';
import { Tag } from './wire.ts';

/** Reads one message. Nothing in it is trusted: what is not as the encoder writes it is a `protocol` failure. */
export class Decoder {
  readonly realm: Realm;
  readonly standIns: StandIns;
  readonly #table: Table;
  #nodes: number;
  #depth = 0;

  constructor(table: Table, realm: Realm, standIns: StandIns) {
    this.#table = table;
    this.realm = realm;
    this.standIns = standIns;
    this.#nodes = realm.budget.nodes;
  }

  /** The message as nested arrays, values still written out. */
  static parse(text: string): unknown[] {
    let message: unknown;
    try {
      message = parse(text);
    } catch {
      throw new MembraneError('protocol');
    }
    if (!isArray(message)) throw new MembraneError('protocol');
    return message;
  }

  value(node: unknown): unknown {
    if (--this.#nodes < 0) throw new MembraneError('too-many-values');
    if (!isArray(node)) {
      // Objects are never written; everything else means itself.
      if (typeof node === 'object' && node !== null) throw new MembraneError('protocol');
      return node;
    }
    const text = node[1] as unknown;
    switch (node[0]) {
      case Tag.undefined:
        return undefined;
      case Tag.number:
        return special(text);
      case Tag.bigint:
        return bigint(text);
      case Tag.wellKnownSymbol:
        return found(wellKnownSymbol(string(text)));
      case Tag.registeredSymbol:
        return registeredSymbol(string(text));
      case Tag.intrinsic:
        return found(this.realm.intrinsics.named(string(text)));
      case Tag.yours:
        return found(this.#table.ownById(text));
      case Tag.symbol:
        return this.#symbol(id(text), string(node[2]));
      case Tag.mine:
        return node.length === 2 ? found(this.#table.foreignById(text)) : this.#described(id(text), node);
      default:
        throw new MembraneError('protocol');
    }
  }

  /** Every value of a written array, in the array that it came in. */
  values(node: unknown): unknown[] {
    const array = elements(node);
    for (let index = 0; index < array.length; index++) array[index] = this.value(array[index]);
    return array;
  }

  object(node: unknown): object {
    const value = this.value(node);
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) {
      throw new MembraneError('protocol');
    }
    return value;
  }

  key(node: unknown): PropertyKey {
    const value = this.value(node);
    if (typeof value !== 'string' && typeof value !== 'symbol') throw new MembraneError('protocol');
    return value;
  }

  /** Where the sender stands becomes where we stand. */
  site(node: unknown): void {
    this.realm.site.current = isInteger(node) && (node as number) > 0 ? (node as number) : 0;
  }

  #symbol(number: number, description: string): symbol {
    const known = this.#table.foreignById(number);
    if (typeof known === 'symbol') return known;
    const symbol = NativeSymbol(description);
    this.#table.addForeign(number, symbol);
    return symbol;
  }

  #described(number: number, node: unknown[]): Thing {
    if (++this.#depth > this.realm.budget.depth * 2) throw new MembraneError('too-deep');
    const known = this.#table.foreignById(number);
    const copy = copyOf(node);
    if (copy !== null) {
      // Registered before its parts are read: one of them may be the object itself. Known already where two
      // messages described it at once; then its parts are read for what they describe.
      const entry = known === undefined ? this.#table.addForeign(number, copy) : null;
      fill(this, copy, node, entry);
    } else {
      const standIn = this.standIns.describe(this, number, node);
      if (this.#table.foreignById(number) === undefined) this.#table.addForeign(number, standIn);
    }
    this.#depth--;
    return found(this.#table.foreignById(number));
  }

  /** Registers a stand-in before the rest of its description is read. */
  register<T extends object>(number: number, make: () => T): T {
    const known = this.#table.foreignById(number);
    if (known !== undefined) return known as T;
    const made = make();
    this.#table.addForeign(number, made);
    return made;
  }
}
