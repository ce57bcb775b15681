import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'journeys',
    include: ['*.test.ts'],
    globalSetup: ['support/global-setup.ts'],
    // One browser and one platform at a time is what two processors carry.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
