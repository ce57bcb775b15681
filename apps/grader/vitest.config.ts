import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'grader', include: ['src/**/*.test.ts', 'test/*.test.ts'] },
});
