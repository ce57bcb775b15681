import { expect, test } from 'vitest';
import { classifyExit } from './run-end.ts';
import type { Exit } from './run-end.ts';

const exit = (fields: Partial<Exit>): Exit => ({ code: null, signal: null, stderr: '', ...fields });
const LIMIT = 1000;

test('who was killed by someone else is lost', () => {
  expect(classifyExit(exit({ signal: 'SIGKILL' }), 'running', 0, LIMIT)).toEqual({ kind: 'lost' });
  expect(classifyExit(exit({ signal: 'SIGTERM' }), 'compiling', 0, LIMIT)).toEqual({ kind: 'lost' });
});

test('nothing of the submission ran yet: lost, whatever the signal', () => {
  expect(classifyExit(exit({ signal: 'SIGSEGV' }), 'preparing', 0, LIMIT)).toEqual({ kind: 'lost' });
});

test.each([
  '<--- Last few GCs --->',
  'is_heap_oom = 1',
  'memory allocation of 160 bytes failed',
  "terminate called after throwing an instance of 'std::bad_alloc'",
  'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
])('last words %j mean memory', (stderr) => {
  expect(classifyExit(exit({ signal: 'SIGABRT', stderr }), 'running', 0, LIMIT)).toEqual({ kind: 'memory' });
});

test('a death near the resident limit means memory', () => {
  expect(classifyExit(exit({ signal: 'SIGTRAP' }), 'running', 950, LIMIT)).toEqual({ kind: 'memory' });
});

test('all else is a crash, an exit code of 0 included', () => {
  expect(classifyExit(exit({ code: 0 }), 'running', 0, LIMIT)).toEqual({
    kind: 'crashed',
    stage: 'running',
    signal: null,
  });
  expect(classifyExit(exit({ signal: 'SIGSEGV' }), 'compiling', 0, LIMIT)).toEqual({
    kind: 'crashed',
    stage: 'compiling',
    signal: 'SIGSEGV',
  });
});

test('memory that runs out before the plan was used up by the compilers', () => {
  const dying = exit({ signal: 'SIGABRT', stderr: 'is_heap_oom = 1' });
  expect(classifyExit(dying, 'compiling', 0, LIMIT)).toEqual({ kind: 'too-complex' });
});
