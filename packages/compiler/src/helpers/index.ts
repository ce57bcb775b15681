import { language } from './language.js';
import { defineExports, exportAll, importDefault } from './modules.ts';

/**
 * What compiled code calls, apart from `async`: who runs it passes
 * `{ ...helpers, ...lowering }` as `babelHelpers`, with `lowering` from `@yieldpoint/asyncio/lowering`.
 */
export const helpers = { ...language, defineExports, exportAll, importDefault };
