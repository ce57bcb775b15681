import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'sandbox',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // The red team's exercise is graded, not run here.
    exclude: ['test/redteam/exercise/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
