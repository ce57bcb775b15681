import { writeSync } from 'node:fs';
import type { GradingEvent } from '@yieldpoint/protocol';
import ivm from 'isolated-vm';
import type { Job } from '../../src/job.ts';
import { serve } from '../../src/worker/serve.ts';

/**
 * A worker that does what the submission says: a JavaScript program in a real isolate, with
 * `emit(event)`, `write(text)` on the raw pipe, and `die(signal)`. For proving that the
 * supervisor holds whatever a worker does.
 */
function puppet() {
  const isolate = new ivm.Isolate({ memoryLimit: 64 });
  const context = isolate.createContextSync();
  return {
    run(job: Job, emit: (event: GradingEvent) => void): void {
      const { global } = context;
      global.setSync('emit', new ivm.Callback((json: string) => emit(JSON.parse(json) as GradingEvent)));
      global.setSync('write', new ivm.Callback((text: string) => void writeSync(1, text)));
      global.setSync('die', new ivm.Callback((signal: string) => process.kill(process.pid, signal)));
      global.setSync('warn', new ivm.Callback((text: string) => warn(text)));
      global.setSync('exit', new ivm.Callback((code: number) => process.exit(code)));
      global.setSync('seed', job.submission.seed);
      const source = Object.values(job.submission.files).join('\n');
      isolate.compileScriptSync(source).runSync(context);
    },
    dispose: () => isolate.dispose(),
  };
}

/** Best effort: nobody has to read stderr as fast as it comes. */
function warn(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // The pipe is full.
  }
}

serve(puppet);
