import { writeSync } from 'node:fs';
import ivm from 'isolated-vm';
import type { Brief, Work } from '../../src/job.ts';
import type { Told } from '../../src/pipe/messages.ts';
import { serve } from '../../src/worker/serve.ts';

/**
 * A worker that does what the submission says: a JavaScript program in a real isolate, with
 * `emit(event)`, `write(text)` on the raw pipe, and `die(signal)`. For proving that the
 * supervisor holds whatever a worker does.
 */
function puppet() {
  const isolate = new ivm.Isolate({ memoryLimit: 64 });
  const context = isolate.createContextSync();
  let seed = 0;
  return {
    study(brief: Pick<Brief, 'seed'>): void {
      seed = brief.seed;
    },
    run({ files }: Work, tell: (told: Told) => void): void {
      const { global } = context;
      global.setSync('emit', new ivm.Callback((json: string) => tell(JSON.parse(json) as Told)));
      global.setSync('write', new ivm.Callback((text: string) => void writeSync(1, text)));
      global.setSync('die', new ivm.Callback((signal: string) => process.kill(process.pid, signal)));
      global.setSync('warn', new ivm.Callback((text: string) => warn(text)));
      global.setSync('exit', new ivm.Callback((code: number) => process.exit(code)));
      global.setSync('seed', seed);
      const source = files.map(({ code }) => code).join('\n');
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

serve({ prepare: puppet });
