import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'course',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Commands are run as processes of their own, each with a sandbox.
    // The limits are for what hangs: a busy machine may be many times as slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
