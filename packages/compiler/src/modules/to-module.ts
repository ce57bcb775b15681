import { applyEdits, type Edited } from '../edits.ts';
import type { Lowered } from '../lower.ts';
import { alignLines } from './align-lines.ts';
import { nameEdits } from './name-edits.ts';
import { readModule, type ModuleFacts } from './read.ts';

/** Leaves a lowered module an ES module and imports what it calls, without moving a line. */
export function toModule(lowered: Lowered, file: string, helpersFrom: string): Edited & ModuleFacts {
  const module = readModule(lowered, file);
  const helpers = `import { babelHelpers } from ${JSON.stringify(helpersFrom)}; `;
  const edited = applyEdits(lowered.code, lowered.segments, [
    { start: 0, end: 0, text: lowered.helpers.length > 0 ? helpers : '' },
    ...nameEdits(module),
    ...alignLines(lowered, module),
  ]);
  return { ...edited, ...module.facts };
}
