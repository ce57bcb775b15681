import { DEFAULT_LIMITS } from '../limits.ts';
import type { CodeCache } from '../session/context.ts';
import type { Room } from '../session/room.ts';
import type { CompiledProgram } from './compiled-programs.ts';

/** A machine that takes longer has other worries. */
const REHEARSAL_MS = 5_000;

/**
 * What every submission makes a realm do, done once before there is one. Code runs several times slower when it runs
 * for the first time in an isolate; the student need not wait for that (measured in
 * docs/decisions/0002-the-loop-lives-with-the-tests.md).
 */
export class Rehearsal {
  readonly #program: CompiledProgram;
  readonly #cache: CodeCache = new Map();

  constructor(program: CompiledProgram) {
    this.#program = program;
  }

  /** What came of the tests, as JSON; null when the room was stopped and is of no use any more. */
  perform(room: Room): (string | null)[] | null {
    const { files, tests } = this.#program;
    room.furnish(DEFAULT_LIMITS);
    room.listen(() => true);
    room.begin(REHEARSAL_MS);
    for (const file of tests) room.defineTests(file, this.#cache);
    for (const file of files) room.defineStudent(file);
    for (const { file } of tests) room.enter('collect', file);
    room.enter('load', files[0]?.file ?? '');
    const outcomes = [0, 1].map((test) => room.enter('start', test, 1, '{}'));
    if (room.ending !== null) return null;
    room.clear();
    return outcomes;
  }
}
