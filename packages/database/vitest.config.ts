import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'database',
    include: ['src/**/*.test.ts', 'test/*.test.ts'],
    testTimeout: 30_000,
    // Prisma's engine is WebAssembly, which Node calls experimental at every start.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  },
});
