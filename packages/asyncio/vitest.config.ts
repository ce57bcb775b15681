import { defineConfig } from 'vitest/config';
import { loweringPlugin } from './test/lowering-plugin.ts';

export default defineConfig({
  plugins: [loweringPlugin],
  test: {
    name: 'asyncio',
    // No test changes what another would notice, and a process for each file costs more than the tests.
    isolate: false,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'oracle/**/*.test.ts', 'examples/*.test.ts'],
  },
});
