import type { Mutator } from '../mutator.ts';
import { arithmetic } from './arithmetic.ts';
import { arrow } from './arrow.ts';
import { awaiting } from './awaiting.ts';
import { block } from './block.ts';
import { collection } from './collection.ts';
import { comparison } from './comparison.ts';
import { condition } from './condition.ts';
import { duration } from './duration.ts';
import { lines } from './lines.ts';
import { literal } from './literal.ts';
import { logical } from './logical.ts';
import { methodCall } from './method-call.ts';
import { optionalChaining } from './optional-chaining.ts';
import { returned } from './returned.ts';
import { statement } from './statement.ts';
import { switchCase } from './switch-case.ts';
import { trying } from './trying.ts';
import { unary } from './unary.ts';
import { update } from './update.ts';

/** Every kind of fault, by the name under which reports tell it. */
export const MUTATORS = {
  arithmetic,
  arrow,
  await: awaiting,
  block,
  case: switchCase,
  collection,
  comparison,
  condition,
  duration,
  lines,
  literal,
  logical,
  method: methodCall,
  'optional-chaining': optionalChaining,
  return: returned,
  statement,
  try: trying,
  unary,
  update,
} as const satisfies Record<string, Mutator>;

export type MutatorName = keyof typeof MUTATORS;
