import { defineConfig } from 'vitest/config';
import { loweringPlugin } from './test/lowering-plugin.ts';

export default defineConfig({
  plugins: [loweringPlugin],
  test: {
    name: 'asyncio',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'oracle/**/*.test.ts', 'examples/*.test.ts'],
  },
});
