import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

// A folder is a project as soon as it has a configuration of its own.
const folders = globSync(['packages/*', 'apps/*', 'exercises', 'journeys', 'scripts'], {
  cwd: import.meta.dirname,
});

export default defineConfig({
  test: {
    projects: folders.filter((folder) =>
      existsSync(path.join(import.meta.dirname, folder, 'vitest.config.ts')),
    ),
  },
});
