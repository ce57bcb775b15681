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

/** All five, all right. */
export const HONEST =
  "exports.add=(a,b)=>a+b;exports.label=n=>'SECRET_EXPECTED-'+n;exports.sequence=async fns=>{const out=[];for(const f of fns)out.push(await f());return out};exports.retry=async(fn,n)=>{let e;for(let i=0;i<n;i++){try{return await fn()}catch(x){e=x}}throw e};exports.groupBy=(xs,f)=>{const o={};for(const x of xs)(o[f(x)]??=[]).push(x);return o}";

/** A short way to write many: what is attacked, how it may end, and the code. */
export const attacks = (
  rows: readonly [id: string, expect: string, note: string, code: string][],
): RedTeamCase[] => rows.map(([id, expect, note, code]) => ({ id: `own-${id}`, expect, note, code }));
