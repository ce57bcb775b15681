import { elements } from './nodes.ts';
import { MembraneError, isFailureCode } from './failure.ts';
import type { Encoder } from './encoder.ts';
import { Decoder } from './decoder.ts';
import { Op, Reply } from './wire.ts';
import type { OpCode } from './wire.ts';

/** What was found: a miss means that the looking goes on at home. */
export interface Found {
  readonly value: unknown;
  readonly constant: boolean;
}

/** How requests get written, sent and their replies read. */
export interface Channel {
  encoder(): Encoder;
  decoder(): Decoder;
  /** Hands a message to the other side and returns its reply; the empty string when it was stopped. */
  send(text: string): string;
}

/** Everything that one side can ask of the other's things, each named by its number. */
export class Requests {
  readonly #channel: Channel;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  call(id: number, self: unknown, args: readonly unknown[]): unknown {
    return this.#value(
      this.#ask(Op.call, id, (encoder) => {
        encoder.value(self);
        encoder.text += ',';
        encoder.values(args);
        encoder.site();
      }),
    );
  }

  /** Calls a method by its name. */
  invoke(id: number, method: PropertyKey, args: readonly unknown[]): unknown {
    return this.#value(
      this.#ask(Op.invoke, id, (encoder) => {
        encoder.value(method);
        encoder.text += ',';
        encoder.values(args);
      }),
    );
  }

  construct(id: number, newTarget: unknown, args: readonly unknown[]): unknown {
    return this.#value(
      this.#ask(Op.construct, id, (encoder) => {
        encoder.value(newTarget);
        encoder.text += ',';
        encoder.values(args);
      }),
    );
  }

  /** `own`: without the prototypes. `receiver` is what getters see as `this`; undefined for the thing itself. */
  get(id: number, key: PropertyKey, receiver: unknown, own: boolean): Found | null {
    return this.#found(
      this.#ask(Op.get, id, (encoder) => {
        encoder.value(key);
        encoder.text += own ? ',1,' : ',0,';
        encoder.value(receiver);
      }),
    );
  }

  /** False when the other side does not let it be written. */
  set(id: number, key: PropertyKey, value: unknown): boolean {
    return (
      this.#found(
        this.#ask(Op.set, id, (encoder) => {
          encoder.value(key);
          encoder.text += ',';
          encoder.value(value);
        }),
      ) !== null
    );
  }

  has(id: number, key: PropertyKey): boolean {
    return this.#found(this.#ask(Op.has, id, (encoder) => encoder.value(key))) !== null;
  }

  keys(id: number): unknown[] {
    return elements(this.#value(this.#ask(Op.keys, id)));
  }

  /** An own property as `[enumerable, value]`. */
  own(id: number, key: PropertyKey): unknown[] | null {
    const found = this.#found(this.#ask(Op.own, id, (encoder) => encoder.value(key)));
    return found === null ? null : elements(found.value);
  }

  delete(id: number, key: PropertyKey): boolean {
    return this.#found(this.#ask(Op.delete, id, (encoder) => encoder.value(key))) !== null;
  }

  step(id: number, mode: number, value: unknown): IteratorResult<unknown, unknown> {
    const reply = this.#ask(Op.step, id, (encoder) => {
      encoder.text += `${mode},`;
      encoder.value(value);
    });
    if (reply[0] !== Reply.step) return this.#raise(reply);
    const decoder = this.#channel.decoder();
    decoder.site(reply[3]);
    return { done: reply[1] === 1, value: decoder.value(reply[2]) };
  }

  watch(id: number): void {
    this.#value(this.#ask(Op.watch, id));
  }

  settle(id: number, fulfilled: boolean, value: unknown): void {
    this.#value(
      this.#ask(Op.settle, id, (encoder) => {
        encoder.text += fulfilled ? '1,' : '0,';
        encoder.value(value);
      }),
    );
  }

  /** The stack of an error of the other side, as text. */
  stack(id: number): unknown {
    return this.#value(this.#ask(Op.stack, id));
  }

  #ask(op: OpCode, id: number, write?: (encoder: Encoder) => void): unknown[] {
    const encoder = this.#channel.encoder();
    try {
      encoder.text = `[${op},${id}`;
      if (write !== undefined) {
        encoder.text += ',';
        write(encoder);
      }
      encoder.text += ']';
    } catch (error) {
      encoder.rollback();
      throw error;
    }
    const reply = this.#channel.send(encoder.commit());
    if (reply === '') throw new MembraneError('closed');
    return Decoder.parse(reply);
  }

  #value(reply: unknown[]): unknown {
    if (reply[0] !== Reply.value) this.#raise(reply);
    return this.#channel.decoder().value(reply[1]);
  }

  #found(reply: unknown[]): Found | null {
    if (reply[0] === Reply.absent) return null;
    if (reply[0] !== Reply.value && reply[0] !== Reply.constant) this.#raise(reply);
    return { value: this.#channel.decoder().value(reply[1]), constant: reply[0] === Reply.constant };
  }

  #raise(reply: unknown[]): never {
    if (reply[0] === Reply.thrown) throw this.#channel.decoder().value(reply[1]);
    throw new MembraneError(reply[0] === Reply.failure && isFailureCode(reply[1]) ? reply[1] : 'protocol');
  }
}
