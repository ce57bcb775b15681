import * as asyncio from '@yieldpoint/asyncio';
import { WITHHELD } from '../realms/tests/runtime-surface.ts';

/** What a submission may import from `@yieldpoint/asyncio`. */
export const runtimeNames: ReadonlySet<string> = new Set([
  ...Object.keys(asyncio).filter((name) => !WITHHELD.has(name)),
  '*',
  'default',
]);
