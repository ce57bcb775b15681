import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'course',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Commands are run as processes of their own, each with a sandbox.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
