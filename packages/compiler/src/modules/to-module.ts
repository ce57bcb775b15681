import { applyEdits, type Edited } from '../edits.ts';
import type { Lowered } from '../lower.ts';
import { readModule, type ModuleFacts } from './read.ts';

/** Leaves a lowered module an ES module and imports what it calls, without moving a line. */
export function toModule(lowered: Lowered, file: string, helpersFrom: string): Edited & ModuleFacts {
  const { facts } = readModule(lowered, file);
  if (lowered.helpers.length === 0) return { code: lowered.code, segments: lowered.segments, ...facts };
  const text = `import { babelHelpers } from ${JSON.stringify(helpersFrom)}; `;
  return { ...applyEdits(lowered.code, lowered.segments, [{ start: 0, end: 0, text }]), ...facts };
}
