import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Property tests and children that start a Node are slow on a busy machine.
  test: { testTimeout: 60_000, name: 'snippets', include: ['src/**/*.test.ts', 'test/*.test.ts'] },
});
