import type { CompiledPrograms } from '../rehearsal/compiled-programs.ts';

/** What runs in the two isolates, as scripts. Made once in the supervisor, read by every worker. */
export interface RealmBundles {
  student: string;
  tests: string;
  /** What is run in them before there is a submission. */
  programs: CompiledPrograms;
}
