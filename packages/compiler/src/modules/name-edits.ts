import type { Edit } from '../edits.ts';
import { asyncNames } from './async-names.ts';
import type { ReadModule } from './read.ts';

/** Gives every lowered function its name back: `asyncToGenerator(function* () { … }, "tea")`. */
export function nameEdits({ program, surveyed }: ReadModule): Edit[] {
  return asyncNames(program, surveyed).map(({ name, end }) => ({
    start: end,
    end,
    text: `, ${JSON.stringify(name)}`,
  }));
}
