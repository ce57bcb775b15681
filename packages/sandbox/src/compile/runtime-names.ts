import * as asyncio from '@yieldpoint/asyncio';
import { NEVER_SHOWN } from '../realms/tests/runtime-surface.ts';

/** What a submission may import from `@yieldpoint/asyncio`. */
export const runtimeNames: ReadonlySet<string> = new Set([
  ...Object.keys(asyncio).filter((name) => !NEVER_SHOWN.has(name)),
  '*',
  'default',
]);
