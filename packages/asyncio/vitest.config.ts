import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'asyncio', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
