import { Answers } from './answers.ts';
import type { Answer } from './answers.ts';
import { Decoder } from './decoder.ts';
import { Encoder } from './encoder.ts';
import { MembraneError } from './failure.ts';
import type { Realm } from './realm.ts';
import { Requests } from './requests.ts';
import { StandIns } from './stand-ins.ts';
import { Table } from './table.ts';
import { Reply } from './wire.ts';

/** What answers when the answer itself can't be written; the caller of the other side sees a failure. */
const UNWRITABLE = `["${Reply.failure}","unreadable"]`;

const THROWN = `["${Reply.thrown}",`;

/**
 * One side of the membrane: two of them, connected by nothing but strings, make two realms' values meet without
 * either realm ever holding an object of the other. Give `send` what hands a message to the other side's `receive`.
 *
 * Things cross by reference and keep their identity; plain data is copied, and a copy that comes back unchanged is
 * the original again. Nothing is thrown through `send` or `receive`.
 */
export class Membrane {
  readonly #table: Table;
  readonly #realm: Realm;
  readonly #requests: Requests;
  readonly #standIns: StandIns;
  readonly #answers: Answers;

  constructor(realm: Realm, send: (text: string) => string) {
    this.#realm = realm;
    this.#table = new Table(realm.budget.objects);
    this.#requests = new Requests({
      send,
      encoder: () => new Encoder(this.#table, realm),
      decoder: () => this.#decoder(),
    });
    this.#standIns = new StandIns(this.#requests, realm, this.#table);
    this.#answers = new Answers(this.#table, realm, this.#requests, (id, fulfilled, value) =>
      this.#standIns.settle(id, fulfilled, value),
    );
  }

  /** Makes `root` the thing with number 1; each side publishes one, first of all. */
  publish(root: object): void {
    this.#table.addOwn(root, 0);
  }

  /** Calls the function that the other side published. */
  callRoot(args: readonly unknown[]): unknown {
    return this.#requests.call(1, undefined, args);
  }

  /** Where an error of the other side was thrown, as its engine tells it; the empty string for anything else. */
  stackOf(error: unknown): string {
    const entry = typeof error === 'object' && error !== null ? this.#table.foreign(error) : undefined;
    const stack = entry === undefined ? '' : this.#requests.stack(entry.id);
    return typeof stack === 'string' ? stack : '';
  }

  /** Answers a message of the other side. */
  receive(text: string): string {
    try {
      return this.#reply(text);
    } catch {
      // The stack is exhausted, most likely: even the failure could not be written.
      return UNWRITABLE;
    }
  }

  #reply(text: string): string {
    let answer: Answer;
    try {
      answer = this.#answers.answer(Decoder.parse(text), this.#decoder());
    } catch (error) {
      const code = MembraneError.codeOf(error);
      return code === undefined ? this.#write(THROWN, error) : `["${Reply.failure}","${code}"]`;
    }
    if (answer.reply === Reply.absent) return `["${Reply.absent}"]`;
    if (answer.reply === Reply.step)
      return this.#write(`["${Reply.step}",${answer.done ? 1 : 0},`, answer.value, true);
    return this.#write(`["${answer.reply}",`, answer.value);
  }

  /** `head` is the reply up to its value. */
  #write(head: string, value: unknown, isStep = false): string {
    const encoder = new Encoder(this.#table, this.#realm);
    try {
      encoder.text = head;
      encoder.value(value);
      if (isStep) encoder.site();
      encoder.text += ']';
      return encoder.commit();
    } catch (error) {
      encoder.rollback();
      const code = MembraneError.codeOf(error);
      if (code !== undefined) return `["${Reply.failure}","${code}"]`;
      // Reading the value ran its owner's code, and that threw: what it threw is the answer.
      return head === THROWN ? UNWRITABLE : this.#write(THROWN, error);
    }
  }

  #decoder(): Decoder {
    return new Decoder(this.#table, this.#realm, this.#standIns);
  }
}
