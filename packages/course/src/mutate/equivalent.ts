import type { EquivalentYaml } from '../format/exercise-yaml.ts';
import { difference } from './difference.ts';
import type { Mutant } from './mutants.ts';

/** What a mutant did to its lines, as an author marks it: blanks do not count, line numbers neither. */
export interface Mark {
  from: string;
  to: string;
}

export function markOf(original: string, { source }: Pick<Mutant, 'source'>): Mark {
  const { removed, added } = difference(original, source);
  return { from: oneLine(removed.join(' ')), to: oneLine(added.join(' ')) };
}

/** Mutants that their author has shown to behave as the solution does. */
export class Equivalents {
  readonly #marks: readonly EquivalentYaml[];
  readonly #met = new Set<EquivalentYaml>();

  constructor(marks: readonly EquivalentYaml[]) {
    this.#marks = marks;
  }

  /** Whether a survivor is marked. */
  has({ from, to }: Mark): boolean {
    const met = this.#marks.filter((mark) => oneLine(mark.from) === from && oneLine(mark.to) === to);
    for (const mark of met) this.#met.add(mark);
    return met.length > 0;
  }

  /** Marks that no survivor has met: the code has moved on, or a test tells the two apart after all. */
  get unmet(): EquivalentYaml[] {
    return this.#marks.filter((mark) => !this.#met.has(mark));
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
