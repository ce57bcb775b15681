import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import { compile } from '../compile.ts';
import { toSourceMap } from '../places.ts';
import { siblingOf } from './sibling.ts';

const HELPERS = 'virtual:yieldpoint/helpers';
const LOADED_HELPERS = `\0${HELPERS}`;

export interface YieldpointOptions {
  /** Folders whose TypeScript is in the course's dialect; relative ones start at Vite's root. */
  folders?: string[];
  /**
   * The folder of an exercise that its tests are run against, such as `starter` or `mistakes/busy-wait`.
   * By default the environment's `YIELDPOINT_TARGET`, or else `solution`.
   */
  target?: string;
}

/**
 * Lets plain vitest run exercises: `async` becomes a coroutine of our runtime, and
 * `import … from './exercise'` in `<exercise>/tests/` finds the file in `<exercise>/solution/`.
 *
 * ```ts
 * export default defineConfig({ plugins: [yieldpoint({ folders: ['.'] })] });
 * ```
 */
export function yieldpoint(options: YieldpointOptions = {}): Plugin {
  const { folders = ['exercises'], target = process.env['YIELDPOINT_TARGET'] ?? 'solution' } = options;
  let root = '';
  const isOurs = (path: string): boolean =>
    folders.some((folder) => {
      const within = relative(resolve(root, folder), path);
      return !within.startsWith('..') && !isAbsolute(within) && !within.includes('node_modules');
    });

  return {
    name: 'yieldpoint',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    configureVitest({ defineCacheKeyGenerator }) {
      // Vitest keeps transformed files from run to run; ours also depend on the target and on this compiler.
      defineCacheKeyGenerator(({ id }) => (isOurs(id) ? false : undefined));
    },
    resolveId(source, importer) {
      if (source === HELPERS) return LOADED_HELPERS;
      if (importer === LOADED_HELPERS)
        return this.resolve(source, join(root, 'package.json'), { skipSelf: true });
      return importer && isOurs(importer) ? siblingOf(source, importer, target) : undefined;
    },
    load(id) {
      if (id !== LOADED_HELPERS) return undefined;
      const ours = JSON.stringify(fileURLToPath(import.meta.resolve('../helpers/index.ts')));
      return `import { helpers } from ${ours};
import { lowering } from '@yieldpoint/asyncio/lowering';
export const babelHelpers = { ...helpers, ...lowering };`;
    },
    transform(source, id) {
      const path = id.split('?')[0] ?? id;
      if (!/\.[cm]?ts$/.test(path) || !isOurs(path)) return undefined;
      // The config that names this plugin is not an exercise.
      if (path.endsWith('.config.ts')) return undefined;
      const compiled = compile(source, { fileName: path, format: 'module', helpersFrom: HELPERS });
      if (compiled.ok) {
        const { code, places } = compiled;
        return { code, map: toSourceMap(code, places, path, source) };
      }
      const [first] = compiled.diagnostics;
      const place = first && { file: path, line: first.line, column: first.column - 1 };
      return this.error({ message: first?.message ?? 'does not compile', ...(place && { loc: place }) });
    },
  };
}
