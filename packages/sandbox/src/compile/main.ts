import { serve } from '../worker/serve.ts';
import { compileSubmission } from './compile-submission.ts';
import { compileTests } from './compile-tests.ts';
import { compileOften } from './warm-up.ts';
import { runtimeNames } from './runtime-names.ts';
import type { CompileJob } from '../job.ts';

/**
 * The compiler's process. It reads hostile sources and runs none of them, so it may have the JIT that workers go
 * without: nearly three times as fast. When a source kills it, only that submission is the worse for it.
 */
serve<CompileJob>({
  prepare: () => ({
    study() {},
    run({ exercise, sources, entry, literal, withheld, tests, support }, tell) {
      const started = performance.now();
      const submission = compileSubmission({ sources, entry, literal, withheld }, runtimeNames);
      const compiledTests = tests && compileTests(exercise, tests, support);
      const ms = performance.now() - started;
      tell({ type: 'compiled', result: { submission, tests: compiledTests, ms } });
    },
    dispose() {},
  }),
  warmUp: compileOften,
});
