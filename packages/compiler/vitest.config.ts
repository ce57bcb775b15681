import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'compiler',
    include: ['src/**/*.test.ts', 'test/*.test.ts'],
    // No test changes what another would notice, and a process for each file costs more than the tests.
    isolate: false,
    // Property tests and children that start a Node are slow on a busy machine.
    testTimeout: 60_000,
  },
});
