import type { GradingEvent, LimitHit, PlannedTest, TraceEvent } from '@yieldpoint/protocol';
import type { CompiledFile } from '../compile/compiled.ts';
import type { Brief } from '../job.ts';
import { bare } from '../veil.ts';
import { outOfTime, stoppedBy } from './ending.ts';
import type { Stopped } from './ending.ts';
import { Output } from './output.ts';
import { Positions } from './positions.ts';
import type { Room } from './room.ts';
import type { StudiedRoom } from './study.ts';
import { bareEnd, endOf } from './test-outcome.ts';
import type { RealmOutcome, SitedEvent, TestEnd, Thrown } from './test-outcome.ts';
import { finished } from './verdict.ts';
import type { TestResult } from './verdict.ts';

/** What is graded. */
export interface Graded {
  brief: Brief;
  files: readonly CompiledFile[];
}

/** Times that a test may ask its host to drain microtasks while it waits for promises. */
const MAX_TURNS = 10_000;
/** Events of the loop that are told of one submission: about a quarter of a worker's share of the pipe. */
const MAX_TRACE_EVENTS = 2_000;
/** A test is not begun with less time than this (milliseconds). */
const LEAST_TIME = 20;

/**
 * Grades one compiled submission, test by test. A test that had to be stopped leaves its realms in the middle of
 * something: the tests after it run in fresh ones, as long as the submission's time lasts.
 */
export class Grading {
  readonly #brief: Brief;
  readonly #files: readonly CompiledFile[];
  readonly #nextRoom: () => StudiedRoom;
  readonly #emit: (event: GradingEvent) => void;
  readonly #positions: Positions;
  readonly #output: Output;
  readonly #results = new Map<string, TestResult>();
  readonly #limits = new Map<LimitHit['name'], LimitHit>();
  readonly #started = performance.now();
  /** Events of the loop that may still be told. */
  #traceRoom = MAX_TRACE_EVENTS;
  #tests: PlannedTest[] = [];
  /** Who prints: a test, the module while it loads, or nobody who is heard. */
  #printing: PlannedTest | 'module' | 'nobody' = 'module';

  constructor({ brief, files }: Graded, nextRoom: () => StudiedRoom, emit: (event: GradingEvent) => void) {
    this.#brief = brief;
    this.#files = files;
    this.#nextRoom = nextRoom;
    this.#emit = emit;
    this.#positions = new Positions(files);
    this.#output = new Output(brief.limits);
  }

  get #entry(): CompiledFile {
    const [entry] = this.#files;
    if (entry === undefined) throw new Error('A job without a file');
    return entry;
  }

  run(): void {
    const first = this.#nextRoom();
    let { room } = first;
    this.#tests = first.tests;
    this.#emit({ type: 'plan', tests: this.#tests });
    const spoiled = this.#load(room);
    let isOver = false;
    for (const [index, test] of this.#tests.entries()) {
      if (this.#isDecided()) {
        this.#finish(test, bareEnd('not-run', { code: 'not-reached', data: {} }), 0);
        continue;
      }
      isOver ||= this.#timeLeft() <= LEAST_TIME;
      if (spoiled === null && room.ending !== null && !isOver) {
        ({ room } = this.#nextRoom());
        // It has loaded before, so only the time can be short.
        isOver = this.#load(room) !== null;
      }
      if (spoiled === null && isOver) this.#finish(test, this.#told(outOfTime(this.#brief.limits)), 0);
      else this.#grade(room, index, test, spoiled);
    }
    if (this.#output.exhausted) {
      this.#note({ name: 'output', max: this.#brief.limits.outputBytes, unit: 'bytes' });
    }
    const limits = [...this.#limits.values()];
    this.#emit(finished(this.#brief.exercise, this.#tests, this.#results, limits));
  }

  #isDecided(): boolean {
    return this.#brief.untilFailure && [...this.#results.values()].some(({ status }) => status !== 'passed');
  }

  /** Null when the submission's module is loaded, else how every test that is left ends. */
  #load(room: Room): TestEnd | null {
    room.begin(this.#entryTime());
    room.listen((level, text) => this.#print(Math.min(room.now, Number.MAX_VALUE) || 0, level, text));
    for (const file of this.#files) room.defineStudent(file);
    room.seedStudent(this.#brief.seed);
    const answer = room.enter('load', this.#entry.file);
    this.#printing = 'nobody';
    if (answer === null) return this.#stopped(room);
    const thrown = JSON.parse(answer) as Thrown | null;
    if (thrown === null) return null;
    const { name, message, stack, reason } = thrown;
    const why = reason ?? { code: 'load-error', data: { name, message } };
    return bareEnd('failed', why, this.#positions.ofStack(stack));
  }

  #grade(room: Room, index: number, test: PlannedTest, spoiled: TestEnd | null): void {
    this.#emit({ type: 'test-started', test: test.id });
    const began = performance.now();
    const end = spoiled ?? this.#runTest(room, index, test);
    this.#finish(test, end, performance.now() - began);
  }

  #runTest(room: Room, index: number, test: PlannedTest): TestEnd {
    const { loopSteps, timers } = this.#brief.limits;
    this.#printing = test.hidden ? 'nobody' : test;
    room.begin(this.#entryTime());
    const limits = JSON.stringify({ steps: loopSteps, timers });
    let answer = room.enter('start', index, this.#brief.seed, limits);
    for (let turn = 0; answer === 'waiting' && turn < MAX_TURNS; turn++) answer = room.enter('advance');
    this.#printing = 'nobody';
    if (answer === null) return this.#stopped(room);
    if (answer === 'waiting') return this.#told(stoppedBy({ kind: 'entry-time' }, this.#brief.limits));
    const outcome = JSON.parse(answer) as RealmOutcome;
    if (outcome.reason?.code === 'loop-step-limit')
      this.#note({ name: 'loop-steps', max: loopSteps, unit: 'count' });
    if (outcome.reason?.code === 'timer-limit') this.#note({ name: 'timers', max: timers, unit: 'count' });
    return endOf(
      outcome,
      this.#positions.ofStack(outcome.stack) ?? this.#positions.ofExport(this.#entry, outcome.lastExport),
    );
  }

  #finish(test: PlannedTest, end: TestEnd, realMs: number): void {
    const { trace, ...told } = end;
    this.#results.set(test.id, { status: end.status, code: end.message?.code ?? null });
    if (!test.hidden && trace !== null && trace.events.length > 0) this.#tellTrace(test.id, trace);
    const rounded = Math.round(realMs * 1_000) / 1_000;
    const event = { type: 'test-finished', test: test.id, ...told, realMs: rounded } as const;
    this.#emit(test.hidden ? bare(event) : event);
  }

  /** Of a long story the end is told, and of many long ones less and less. */
  #tellTrace(test: string, { events, dropped }: NonNullable<TestEnd['trace']>): void {
    const told = events
      .slice(-Math.max(1, Math.floor(this.#traceRoom / 4)))
      .map((event) => this.#placed(event));
    this.#traceRoom -= told.length;
    this.#emit({ type: 'trace', test, events: told, dropped: dropped + events.length - told.length });
  }

  #placed({ site, ...event }: SitedEvent): TraceEvent {
    if (site === undefined || (event.type !== 'task-created' && event.type !== 'step-ended')) return event;
    const at = this.#positions.ofSite(site);
    return at === null ? event : { ...event, at };
  }

  #print(now: number, level: string, text: string): boolean {
    const printing = this.#printing;
    if (printing === 'nobody') return true;
    const event = this.#output.line(printing === 'module' ? null : printing.id, level, text, now);
    if (event !== null) this.#emit(event);
    return event !== null;
  }

  #stopped(room: Room): TestEnd {
    if (room.ending === null) throw new Error('The realms gave no answer');
    const { limits } = this.#brief;
    const ranOut = room.ending.kind === 'entry-time' && this.#timeLeft() <= 0;
    return this.#told(ranOut ? { ...outOfTime(limits), status: 'timeout' } : stoppedBy(room.ending, limits));
  }

  #told({ status, message, limit }: Stopped): TestEnd {
    this.#note(limit);
    return bareEnd(status, message);
  }

  #note(limit: LimitHit): void {
    this.#limits.set(limit.name, limit);
  }

  #timeLeft(): number {
    return this.#brief.limits.wallMs - (performance.now() - this.#started);
  }

  #entryTime(): number {
    return Math.min(this.#brief.limits.entryMs, this.#timeLeft());
  }
}
