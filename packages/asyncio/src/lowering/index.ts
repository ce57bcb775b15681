import {
  asyncGeneratorDelegate,
  asyncIterator,
  awaitAsyncGenerator,
  wrapAsyncGenerator,
} from './async-generators.ts';
import { at } from '../kernel/site.ts';
import { asyncToGenerator } from './async-to-generator.ts';
import { usingCtx } from './using-context.ts';

/**
 * The functions that lowered code calls as `babelHelpers.…`: they make its async functions coroutines of this runtime.
 */
export const lowering = {
  asyncToGenerator,
  wrapAsyncGenerator,
  awaitAsyncGenerator,
  asyncGeneratorDelegate,
  asyncIterator,
  usingCtx,
  at,
};
