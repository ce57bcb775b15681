/** How a submission may end: `fail` is any verdict of failed or rejected in which no test passed. */
export type Ending = 'fail' | 'reject' | 'timeout' | 'memory' | 'truncated' | 'pass';

export interface RedTeamCase {
  id: string;
  /** A CommonJS body. */
  code: string;
  /** The endings that will do, separated by `|`. */
  expect: string;
  note: string;
}

/** All five exports, all wrong: what a case puts beside its attack so that every test has something to call. */
export const STUBS =
  "exports.add=()=>0;exports.label=()=>'';exports.sequence=async()=>[];exports.retry=async()=>0;exports.groupBy=()=>({});";
