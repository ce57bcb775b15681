import { pythonRunner } from '@yieldpoint/snippets/python';
import { loadPyodide } from 'pyodide';
import { countFetches } from './count-fetches.ts';
import { outputTo } from './output-to.ts';
import { say } from './say.ts';

/** Filled in by the build: where Pyodide's files lie, and how many bytes they have. */
declare const PYODIDE: { path: string; bytes: number };

const restore = countFetches((bytes) => say({ type: 'loading', share: Math.min(1, bytes / PYODIDE.bytes) }));
const ready = loadPyodide({ indexURL: new URL(PYODIDE.path, self.location.href).href }).then(pythonRunner);
ready.then(restore, restore);

async function run(source: string): Promise<void> {
  const runPython = await ready;
  say({ type: 'started' });
  say({ type: 'ended', ending: runPython(source, outputTo(say).print) });
}

self.addEventListener('message', ({ data: source }: MessageEvent<string>) => {
  // Without an answer, the page would wait for ever.
  run(source).catch((error: unknown) => say({ type: 'unavailable', reason: String(error) }));
});
