import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { RunEnd } from './run-end.ts';

const crashed = (stage: 'compiling' | 'running'): RunEnd => ({ kind: 'crashed', stage, signal: 'SIGSEGV' });
const odd: RunEnd = { kind: 'odd', what: 'a line that is no message' };
const lost: RunEnd = { kind: 'lost' };

test.each<[string, RunEnd[], unknown]>([
  ['nothing yet', [], { kind: 'again' }],
  ['the worker told the end', [{ kind: 'finished' }], { kind: 'told' }],
  ['a limit ends it at once', [{ kind: 'wall-time' }], { kind: 'early', end: 'wall-time' }],
  ['memory too', [{ kind: 'memory' }], { kind: 'early', end: 'memory' }],
  ['one crash is forgiven', [crashed('running')], { kind: 'again' }],
  ['two are memory', [crashed('running'), crashed('running')], { kind: 'early', end: 'memory' }],
  [
    'two in the compiler are complexity',
    [crashed('compiling'), crashed('compiling')],
    { kind: 'too-complex' },
  ],
  ['one of each is memory', [crashed('compiling'), crashed('running')], { kind: 'early', end: 'memory' }],
  ['odd words once', [odd], { kind: 'again' }],
  ['odd words twice', [odd, odd], { kind: 'failed', code: 'worker-fault' }],
  ['odd, then fine', [odd, { kind: 'finished' }], { kind: 'told' }],
  [
    'our code threw after a crash',
    [crashed('running'), { kind: 'fault', message: '' }],
    { kind: 'failed', code: 'worker-fault' },
  ],
  ['killed from outside five times', [lost, lost, lost, lost, lost], { kind: 'again' }],
  [
    'killed from outside six times',
    [lost, lost, lost, lost, lost, lost],
    { kind: 'failed', code: 'worker-lost' },
  ],
  ['a crash between kills is still the first', [lost, crashed('running')], { kind: 'again' }],
  ['too much for the compiler', [{ kind: 'too-complex' }], { kind: 'too-complex' }],
  ['cancelled', [{ kind: 'cancelled' }], { kind: 'failed', code: 'cancelled' }],
  ['contradicted', [lost, { kind: 'diverged' }], { kind: 'failed', code: 'grading-diverged' }],
])('%s', (_name, ends, decision) => {
  expect(judge(ends)).toEqual(decision);
});
