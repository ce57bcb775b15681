import { parseSync } from 'oxc-parser';
import type { Change } from './mutator.ts';
import { MUTATORS, type MutatorName } from './mutators/index.ts';
import { walk } from './tree.ts';

/** A source with one fault put into it. */
export interface Mutant {
  file: string;
  mutator: MutatorName;
  change: Change;
  /** Where the change begins; counts from 1. */
  line: number;
  /** The whole file with the fault in it. */
  source: string;
}

/**
 * Every mutant of a source, in the order of the text. Two that differ in blanks alone are one.
 *
 * @example
 * mutantsOf('exercise.ts', 'export const late = (a: number) => a > 1;').map(({ source }) => source);
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const { program, errors } = parseSync(file, source, { sourceType: 'module' });
  if (errors.length > 0) return [];
  const mutants: Mutant[] = [];
  const seen = new Set([bare(source)]);
  const textOf = ({ start, end }: { start: number; end: number }) => source.slice(start, end);
  walk(program, (node, around) => {
    const parent = around.at(-1) ?? null;
    for (const [name, mutator] of Object.entries(MUTATORS)) {
      for (const change of mutator(node, { parent, around, textOf })) {
        const mutated = source.slice(0, change.start) + change.text + source.slice(change.end);
        const key = bare(mutated);
        if (seen.has(key)) continue;
        seen.add(key);
        const line = source.slice(0, change.start).split('\n').length;
        mutants.push({ file, mutator: name as MutatorName, change, line, source: mutated });
      }
    }
  });
  return mutants.sort((a, b) => a.change.start - b.change.start || a.change.end - b.change.end);
}

/** Without blanks and empty statements: a block emptied and its only statement left out are the same fault. */
const bare = (source: string): string => source.replaceAll(/\s+/g, '').replaceAll(/(?<=[;{}]);+/g, '');
