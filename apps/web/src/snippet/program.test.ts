import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunMessage } from './messages.ts';
import type { ProgramLanguage } from './languages.ts';
import { runProgram, type ProgramState } from './program.ts';

/** What Node lacks: a browser's worker, whose part each test plays. */
class PretendedWorker extends EventTarget {
  static made: PretendedWorker[] = [];
  readonly address: string;
  readonly got: unknown[] = [];
  terminated = false;

  constructor(address: string) {
    super();
    this.address = address;
    PretendedWorker.made.push(this);
  }
  postMessage(message: unknown): void {
    this.got.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(...messages: RunMessage[]): void {
    for (const data of messages) this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const [ended, done] = [{ type: 'ended', ending: { state: 'done' } } as const, { name: 'done' } as const];

function run(language: ProgramLanguage) {
  const states: ProgramState[] = [];
  const lines: string[] = [];
  const stop = runProgram(language, 'source', {
    onState: (state) => states.push(state),
    onLine: ({ text }) => lines.push(text),
  });
  return { states, lines, stop, worker: PretendedWorker.made.at(-1)! };
}

beforeEach(() => {
  vi.stubGlobal('Worker', PretendedWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a program is told as it goes, and its interpreter serves the next one', () => {
  const first = run('python');
  expect(first.worker.address).toMatch(/^\/workers\/python\.js\?v=/);
  first.worker.say(
    { type: 'loading', share: 0.5 },
    { type: 'started' },
    { type: 'line', line: { stream: 'out', text: '1' } },
    ended,
  );
  const loading = { name: 'loading', share: null } as const;
  expect(first.states).toEqual([loading, { name: 'loading', share: 0.5 }, { name: 'running' }, done]);
  expect(first.lines).toEqual(['1']);

  const second = run('python');
  expect(second.worker).toBe(first.worker);
  second.worker.say(ended);
  expect(second.worker).toMatchObject({ got: ['source', 'source'], terminated: false });
  expect(second.states.at(-1)).toEqual(done);
});

test('while an interpreter is busy, another program gets one of its own', () => {
  const [one, two] = [run('python'), run('python')];
  expect(two.worker).not.toBe(one.worker);
  for (const { worker } of [one, two]) worker.say(ended);
  expect([one, two].filter(({ worker }) => worker.terminated)).toHaveLength(1);
});

test('stopping ends the worker at once, and nothing is heard of it any more', () => {
  const { states, lines, stop, worker } = run('python');
  worker.say({ type: 'started' });
  stop();
  stop();
  worker.say({ type: 'line', line: { stream: 'out', text: 'late' } });
  expect(worker.terminated).toBe(true);
  expect(states.filter(({ name }) => name === 'stopped')).toHaveLength(1);
  expect(lines).toEqual([]);
});

test.each([
  [{ type: 'full' }, { name: 'full' }],
  [{ type: 'unavailable', reason: 'no' }, { name: 'unavailable' }],
] as const)('%j ends the worker', (message, state) => {
  const { states, worker } = run('python');
  worker.say(message);
  expect(states.at(-1)).toEqual(state);
  expect(worker.terminated).toBe(true);
});

test('an error of the program is told with its line', () => {
  const { states, worker } = run('python');
  worker.say({ type: 'ended', ending: { state: 'failed', message: 'KeyError: 1', line: 3 } });
  expect(states.at(-1)).toEqual({ name: 'failed', message: 'KeyError: 1', line: 3 });
});

test('TypeScript is compiled first; what does not compile is not run', async () => {
  const { states, worker: compiler } = run('typescript');
  expect(compiler.address).toContain('/workers/compile.js');
  const [{ id }] = compiler.got as [{ id: number }];
  const diagnostics = [{ line: 2, column: 1, code: 'syntax-error', message: 'No.', file: 'main.ts' }];
  compiler.dispatchEvent(new MessageEvent('message', { data: { id, compiled: { ok: false, diagnostics } } }));
  await vi.waitFor(() => expect(states.at(-1)).toEqual({ name: 'not-compiled', diagnostic: diagnostics[0] }));
  expect(PretendedWorker.made.at(-1)).toBe(compiler);
});
