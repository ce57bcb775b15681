import { parentPort } from 'node:worker_threads';
import type { TraceEvent } from '@yieldpoint/asyncio';
import { BoundedOutput } from '@yieldpoint/snippets';
import { runTypeScript, type CompiledProgram } from '@yieldpoint/snippets/typescript';
import type { ThreadMessage } from './program-thread.ts';

/** More than any drawing can show. */
const MAX_TRACE = 1_000;

const say = (message: ThreadMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', (program: CompiledProgram) => {
  const output = new BoundedOutput(
    (line) => say({ type: 'line', line }),
    () => say({ type: 'full' }),
  );
  const trace: TraceEvent[] = [];
  const note = (event: TraceEvent): void => {
    if (trace.length < MAX_TRACE) trace.push(event);
  };
  void runTypeScript(program, output.print, note).then((ending) => say({ type: 'ended', ending, trace }));
});
say({ type: 'ready' });
