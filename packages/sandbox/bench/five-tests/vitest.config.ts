import { yieldpoint } from '@yieldpoint/compiler/vitest';
import { defineConfig } from 'vitest/config';

/** The peer: the same test file under plain vitest, as on a laptop. */
export default defineConfig({
  plugins: [yieldpoint({ folders: ['.'] })],
  test: { include: ['tests/*.test.ts'], setupFiles: ['@yieldpoint/testing/vitest'] },
});
