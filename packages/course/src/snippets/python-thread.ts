import { parentPort } from 'node:worker_threads';
import { BoundedOutput } from '@yieldpoint/snippets';
import { pythonRunner } from '@yieldpoint/snippets/python';
import { loadPyodide } from 'pyodide';
import type { ThreadMessage } from './program-thread.ts';

const say = (message: ThreadMessage): void => parentPort?.postMessage(message);

const runPython = pythonRunner(await loadPyodide());
parentPort?.on('message', (source: string) => {
  const output = new BoundedOutput(
    (line) => say({ type: 'line', line }),
    () => say({ type: 'full' }),
  );
  say({ type: 'ended', ending: runPython(source, output.print), trace: [] });
});
say({ type: 'ready' });
