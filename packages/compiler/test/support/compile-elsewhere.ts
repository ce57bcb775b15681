import { readFileSync, writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { compile } from '../../src/index.ts';

/** Reads sources from standard input, compiles them in a thread and prints how many came to an end. */
if (isMainThread) {
  const sources = JSON.parse(readFileSync(0, 'utf8')) as string[];
  const thread = new Worker(new URL(import.meta.url), { workerData: sources });
  thread.once('error', (error) => {
    throw error;
  });
} else {
  let compiled = 0;
  for (const source of workerData as string[]) {
    compile(source, { fileName: 'exercise.ts', format: 'function' });
    compiled += 1;
  }
  writeSync(1, String(compiled));
}
