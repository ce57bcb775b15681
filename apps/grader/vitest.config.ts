import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'grader',
    include: ['src/**/*.test.ts', 'test/*.test.ts'],
    // Whole servers start in these tests; on a busy machine that takes its time.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Prisma's engine is WebAssembly, which Node calls experimental at every start.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
});
