import type { Compiled, NotCompiled } from '@yieldpoint/compiler';
import type { Ending, OutputLine } from '@yieldpoint/snippets';

export interface CompileQuestion {
  id: number;
  source: string;
}

export type CompileAnswer =
  | { id: number; compiled: Compiled | NotCompiled }
  /** The compiler could not be loaded. */
  | { id: number; unavailable: string };

/** What a worker that runs a program says. */
export type RunMessage =
  /** What the language itself needs is on its way; 1 is all of it. */
  | { type: 'loading'; share: number }
  | { type: 'started' }
  | { type: 'line'; line: OutputLine }
  /** It prints more than anybody would read. */
  | { type: 'full' }
  | { type: 'ended'; ending: Ending }
  | { type: 'unavailable'; reason: string };
