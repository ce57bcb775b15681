import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'scripts',
    root: path.resolve(import.meta.dirname, '..'),
    // Most of these start processes.
    testTimeout: 20_000,
    include: ['scripts/**/*.test.ts', 'docker/**/*.test.ts'],
  },
});
