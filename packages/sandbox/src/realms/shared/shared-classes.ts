import * as errors from '@yieldpoint/asyncio/errors';
import { AsyncGeneratorObject } from '@yieldpoint/asyncio/foreign';
import { Intrinsics } from '../../membrane/intrinsics.ts';

/** The language's own objects and the runtime's error classes: in each realm its own, under the same names. */
export function sharedClasses(): Intrinsics {
  const intrinsics = new Intrinsics();
  for (const [name, value] of Object.entries(errors)) {
    if (typeof value === 'function' && value.prototype instanceof Error)
      intrinsics.addClass(`asyncio.${name}`, value);
  }
  intrinsics.addClass('asyncio.AsyncGeneratorObject', AsyncGeneratorObject);
  return intrinsics;
}
