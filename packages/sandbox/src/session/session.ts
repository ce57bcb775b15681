import { setFlagsFromString } from 'node:v8';
import type { GradingEvent } from '@yieldpoint/protocol';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { CompiledFile } from '../compile/compiled.ts';
import type { Brief } from '../job.ts';
import type { RealmBundles } from '../realms/bundles.ts';
import { Grading } from './grading.ts';
import { RealmScript } from './isolate.ts';
import { Rehearsal } from '../rehearsal/rehearsal.ts';
import { Room } from './room.ts';
import type { RoomSupplies } from './room.ts';
import { study } from './study.ts';
import type { StudiedRoom } from './study.ts';
import { TestCodeCaches } from './test-code-caches.ts';
import { TestsIsolates } from './tests-isolates.ts';

/** What one worker keeps between jobs: compiled scripts and the isolate of tests, never anything of a submission. */
export class SessionFactory {
  readonly #supplies: RoomSupplies;
  readonly #testCaches = new TestCodeCaches();
  readonly #rehearsal: Rehearsal;

  constructor(bundles: RealmBundles) {
    // Functions are compiled together with their script, so that the engine's cache holds all of them: a fresh
    // isolate then compiles nothing (measured in docs/decisions/0002-the-loop-lives-with-the-tests.md).
    setFlagsFromString('--no-lazy');
    this.#supplies = {
      student: new RealmScript('student', bundles.student),
      tests: new TestsIsolates(new RealmScript('tests', bundles.tests), DEFAULT_LIMITS.memoryBytes),
    };
    this.#rehearsal = new Rehearsal(bundles.programs.rehearsal);
  }

  /** Makes both realms ready before the job is known, and warm. */
  prepare(): Session {
    const room = this.#room();
    if (this.#rehearsal.perform(room) !== null) return this.#session(room);
    room.dispose();
    return this.open();
  }

  /** Ready sooner than `prepare`, and slower to run. */
  open(): Session {
    return this.#session(this.#room());
  }

  #session(room: Room): Session {
    return new Session(room, (memoryBytes) => this.#room(memoryBytes), this.#testCaches);
  }

  #room(memoryBytes: number = DEFAULT_LIMITS.memoryBytes): Room {
    return new Room(this.#supplies, memoryBytes);
  }
}

/** Grades one submission in a pair of isolates of its own. */
export class Session {
  readonly #makeRoom: (memoryBytes: number) => Room;
  readonly #testCaches: TestCodeCaches;
  #room: Room | null;
  #brief: Brief | null = null;
  /** The first room, ready for the submission. */
  #studied: StudiedRoom | null = null;

  /** `room`: made ready; `makeRoom`: for after that one was stopped, and for another heap. */
  constructor(room: Room, makeRoom: (memoryBytes: number) => Room, testCaches: TestCodeCaches) {
    this.#room = room;
    this.#makeRoom = makeRoom;
    this.#testCaches = testCaches;
  }

  /** Reads the tests, which takes no submission. Throws only what is our own fault, or the exercise's. */
  study(brief: Brief): void {
    this.#brief = brief;
    this.#studied = this.#study(brief);
  }

  /** Emits the grading's events as they happen, `finished` last. Only after `study`; throws as that does. */
  run(files: readonly CompiledFile[], emit: (event: GradingEvent) => void): void {
    const brief = this.#brief;
    if (brief === null) throw new Error('Files came without a brief: call study() first');
    const nextRoom = (): StudiedRoom => {
      const studied = this.#studied ?? this.#study(brief);
      this.#studied = null;
      return studied;
    };
    new Grading({ brief, files }, nextRoom, emit).run();
  }

  dispose(): void {
    this.#room?.dispose();
    this.#room = null;
  }

  #study(brief: Brief): StudiedRoom {
    return study(this.#nextRoom(brief.limits.memoryBytes), brief, this.#testCaches.of(brief.exercise));
  }

  /** The room that was made ready first, where its heap is what the job may have; later, after one was stopped, a fresh one. */
  #nextRoom(memoryBytes: number): Room {
    const ready = this.#room;
    if (ready !== null && !ready.isFurnished && ready.memoryBytes === memoryBytes) return ready;
    ready?.dispose();
    return (this.#room = this.#makeRoom(memoryBytes));
  }
}
