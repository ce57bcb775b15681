/** What counts as equal. */
export interface Mode {
  /** Keys that hold undefined count, and so do holes. */
  definedKeys: boolean;
  /** Objects of different classes differ, at every level. */
  classes: boolean;
  /** Objects on the left may have more than those on the right ask for. */
  subset: boolean;
}

export const LOOSE: Mode = { definedKeys: false, classes: false, subset: false };
export const STRICT: Mode = { definedKeys: true, classes: true, subset: false };
export const SUBSET: Mode = { definedKeys: false, classes: false, subset: true };

/** One place in a comparison, below the objects it is inside of. */
export interface Comparison {
  /** The pairs of objects that are being compared, outermost first. */
  readonly path: readonly (readonly [object, object])[];
  /** Compares two values that lie inside. */
  same(a: unknown, b: unknown, mode: Mode): boolean;
  /** The place inside these two. */
  inside(a: object, b: object): Comparison;
  /** The same comparison with nothing around it. */
  outermost(): Comparison;
}
