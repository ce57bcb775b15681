import { parentPort } from 'node:worker_threads';
import { BoundedOutput } from '@yieldpoint/snippets';
import { runTypeScript, type CompiledProgram } from '@yieldpoint/snippets/typescript';
import type { ThreadMessage } from './program-thread.ts';

const say = (message: ThreadMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', (program: CompiledProgram) => {
  const output = new BoundedOutput(
    (line) => say({ type: 'line', line }),
    () => say({ type: 'full' }),
  );
  void runTypeScript(program, output.print).then((ending) => say({ type: 'ended', ending }));
});
say({ type: 'ready' });
