import { yieldpoint } from '@yieldpoint/compiler/vitest';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [yieldpoint({ folders: ['.'] })],
  test: {
    name: 'exercises',
    include: ['**/tests/*.test.ts'],
    setupFiles: ['@yieldpoint/testing/vitest'],
    // No test changes what another would notice, and a process for each file costs more than the tests.
    isolate: false,
  },
});
