import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'protocol',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // No test changes what another would notice, and a process for each file costs more than the tests.
    isolate: false,
  },
});
