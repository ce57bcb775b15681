import type { SubmissionEvent } from '@yieldpoint/protocol';
import { isDeepStrictEqual } from 'node:util';
import { story, type Kind } from '../test/support/kinds.ts';

type Fault = 'lost' | 'doubled' | 'different';

/** As many say what is wrong. */
const EXAMPLES = 3;

/** Holds what became of submissions against what a quiet grader said about the same ones. */
export class Ledger {
  readonly #quiet: ReadonlyMap<Kind, unknown[]>;
  readonly #ids = new Set<string>();
  readonly #count: Record<Fault, number> = { lost: 0, doubled: 0, different: 0 };
  readonly #examples: string[] = [];

  constructor(quiet: ReadonlyMap<Kind, unknown[]>) {
    this.#quiet = quiet;
  }

  /** What was told of the first clicks that ended otherwise than in a quiet run. */
  get examples(): readonly string[] {
    return this.#examples;
  }

  get faults(): Readonly<Record<Fault, number>> {
    return this.#count;
  }

  /** One click, with all that its page was told. */
  told(id: string, kind: Kind, events: readonly SubmissionEvent[]): void {
    if (this.#ids.has(id)) this.#count.doubled += 1;
    this.#ids.add(id);
    const fault = this.#faultOf(kind, events);
    if (fault) this.#count[fault] += 1;
    if (fault && this.#examples.length < EXAMPLES)
      this.#examples.push(`${fault}: ${kind} ${id} ${JSON.stringify(story(events))}`);
  }

  /** A click that was never answered, or whose submission nobody knows any more. */
  missed(): void {
    this.#count.lost += 1;
  }

  /** What the server still knows of a click, against what its page was told. */
  kept(told: readonly SubmissionEvent[], stored: readonly SubmissionEvent[]): void {
    if (!isDeepStrictEqual(told, stored)) this.#count.different += 1;
  }

  /** The ids that a guest's history has, of which every one must have come of a click. */
  history(ids: readonly string[]): void {
    this.#count.doubled += ids.filter((id) => !this.#ids.has(id)).length;
  }

  #faultOf(kind: Kind, events: readonly SubmissionEvent[]): Fault | null {
    const numbers = events.map(({ seq }) => seq);
    const verdicts = events.filter(({ type }) => type === 'finished').length;
    if (verdicts > 1 || new Set(numbers).size < numbers.length) return 'doubled';
    if (events.at(-1)?.type !== 'finished' || numbers.some((seq, at) => seq !== at + 1)) return 'lost';
    return isDeepStrictEqual(story(events), this.#quiet.get(kind)) ? null : 'different';
  }
}
