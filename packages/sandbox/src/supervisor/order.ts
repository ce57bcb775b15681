import type { GradingEvent, PlannedTest, TestStatus } from '@yieldpoint/protocol';

export interface TestState extends PlannedTest {
  status: TestStatus | 'planned' | 'running';
}

type Phase = 'new' | 'started' | 'planned' | 'rejected' | 'ended';
type Of<Type extends GradingEvent['type']> = Extract<GradingEvent, { type: Type }>;

/**
 * The grammar of one attempt: `started (rejected | console* plan (test …)*) finished`.
 * `accept` takes the next event, or says in a few words why it can't be one.
 */
export class Order {
  readonly #points: number;
  readonly #tests = new Map<string, TestState>();
  #phase: Phase = 'new';
  #running: string | null = null;

  constructor(points: number) {
    this.#points = points;
  }

  /** Whether the tests are known. */
  get isPlanned(): boolean {
    return this.#phase === 'planned';
  }

  /** In the order of the plan. */
  get tests(): readonly Readonly<TestState>[] {
    return [...this.#tests.values()];
  }

  accept(event: GradingEvent): string | null {
    if (this.#phase === 'ended') return `'${event.type}' after the end`;
    if (event.type === 'failed') return this.#enter('ended');
    if (this.#phase === 'new') return event.type === 'started' ? this.#enter('started') : 'not started';
    if (this.#phase === 'rejected' && event.type !== 'finished') return `'${event.type}' after 'rejected'`;
    switch (event.type) {
      case 'started':
        return 'started twice';
      case 'rejected':
        return this.#phase === 'started' ? this.#enter('rejected') : "'rejected' after the plan";
      case 'plan':
        return this.#acceptPlan(event);
      case 'test-started':
        return this.#acceptTestStarted(event);
      case 'test-finished':
        return this.#acceptTestFinished(event);
      case 'console':
        return event.test === null ? null : this.#visible(event.test);
      case 'trace':
        return this.#visible(event.test);
      case 'finished':
        break;
    }
    return this.#acceptFinished(event);
  }

  #enter(phase: Phase): null {
    this.#phase = phase;
    return null;
  }

  #acceptPlan({ tests }: Of<'plan'>): string | null {
    if (this.#phase !== 'started') return 'planned twice';
    if (new Set(tests.map((test) => test.id)).size !== tests.length) return 'two tests of one id';
    for (const test of tests) this.#tests.set(test.id, { ...test, status: 'planned' });
    return this.#enter('planned');
  }

  #acceptTestStarted({ test: id }: Of<'test-started'>): string | null {
    const test = this.#tests.get(id);
    if (test?.status !== 'planned') return 'a test that was not planned, or started before';
    if (this.#running !== null) return 'two tests at once';
    this.#running = id;
    test.status = 'running';
    return null;
  }

  #acceptTestFinished(event: Of<'test-finished'>): string | null {
    const test = this.#tests.get(event.test);
    const mayFinish =
      test?.status === 'running' || (test?.status === 'planned' && event.status === 'not-run');
    if (!test || !mayFinish) return 'a test finished that was not running';
    if ((event.status === 'passed') !== (event.message === null)) return 'a status that its message denies';
    if (this.#running === test.id) this.#running = null;
    test.status = event.status;
    return null;
  }

  #acceptFinished(event: Of<'finished'>): string | null {
    const tests = this.tests;
    const passed = tests.filter((test) => test.status === 'passed');
    const { counts } = event;
    if ((event.verdict === 'rejected') !== (this.#phase === 'rejected')) return 'a verdict that does not fit';
    if (this.#running !== null || tests.some((test) => test.status === 'planned')) return 'tests left open';
    const counted =
      counts.total === tests.length &&
      counts.passed === passed.length &&
      counts.hidden === tests.filter((test) => test.hidden).length &&
      counts.hiddenPassed === passed.filter((test) => test.hidden).length;
    if (!counted) return 'counts that do not add up';
    const allPassed = tests.length > 0 && passed.length === tests.length;
    const shouldPass = allPassed && event.limits.length === 0;
    if (event.verdict === 'passed' ? !allPassed : shouldPass) return 'a verdict that the tests deny';
    if (event.maxScore !== this.#points || event.score < 0 || event.score > event.maxScore)
      return 'a wrong score';
    return this.#enter('ended');
  }

  #visible(id: string): string | null {
    const test = this.#tests.get(id);
    return test && !test.hidden ? null : 'output of a test that is hidden or unknown';
  }
}
