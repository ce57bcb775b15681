import type { Program } from 'oxc-parser';
import type { Edit } from '../edits.ts';
import { asyncNames } from './async-names.ts';

/** Gives every lowered function its name back: `asyncToGenerator(function* () { … }, "tea")`. */
export function nameEdits(program: Program): Edit[] {
  return asyncNames(program).map(({ name, end }) => ({ start: end, end, text: `, ${JSON.stringify(name)}` }));
}
