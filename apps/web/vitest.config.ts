import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'web',
    include: ['{src,workers}/**/*.test.{ts,tsx}'],
    // Each file has a realm of its own, but not a process: loading jsdom costs more than most tests in it.
    pool: 'vmThreads',
  },
});
