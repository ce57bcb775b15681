import type { GradingEvent, PlannedTest } from '@yieldpoint/protocol';

type TestFinished = Extract<GradingEvent, { type: 'test-finished' }>;

/**
 * All that may leave of how a hidden test ended: which it was, its status, and the code of why it did not pass. What it
 * compares is the answer, and a submission can put what it was given into how long it sleeps or spins. Written out
 * field by field: what events may carry one day stays here until somebody decides otherwise.
 */
export function bare({ test, status, message }: TestFinished): TestFinished {
  return {
    type: 'test-finished',
    test,
    status,
    message: message === null ? null : { code: message.code, data: {} },
    expected: null,
    actual: null,
    diff: null,
    position: null,
    virtualSeconds: 0,
    realMs: 0,
  };
}

/** Lies over what is told of one grading's hidden tests, from the plan on. */
export class Veil {
  readonly #secretNames: boolean;
  /** What hidden tests are called outside, by their ids. */
  #names: ReadonlyMap<string, string> | null = null;

  /** `secretNames`: hidden tests are called `#1`, `#2`, … in the order of the plan. */
  constructor(secretNames: boolean) {
    this.#secretNames = secretNames;
  }

  /** The event as the world may see it. */
  over(event: GradingEvent): GradingEvent {
    if (event.type === 'plan') return { type: 'plan', tests: this.#plan(event.tests) };
    if (event.type !== 'test-started' && event.type !== 'test-finished') return event;
    const name = this.#names?.get(event.test);
    if (name === undefined) return event;
    return { ...(event.type === 'test-finished' ? bare(event) : event), test: name };
  }

  #plan(tests: readonly PlannedTest[]): PlannedTest[] {
    const names = namesOf(tests, this.#secretNames);
    this.#names ??= names;
    return tests.map((test) => {
      const name = this.#secretNames ? names.get(test.id) : undefined;
      return name === undefined ? test : { id: name, name, hidden: true };
    });
  }
}

function namesOf(tests: readonly PlannedTest[], secret: boolean): Map<string, string> {
  const visible = new Set(tests.flatMap(({ id, hidden }) => (hidden ? [] : [id])));
  const names = new Map<string, string>();
  for (const { id, hidden } of tests) {
    if (!hidden) continue;
    let name = `#${names.size + 1}`;
    while (visible.has(name)) name = `#${name}`;
    names.set(id, secret ? name : id);
  }
  return names;
}
