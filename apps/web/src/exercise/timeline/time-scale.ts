/** Units of the narrowest gap of a chart; a step is one unit wide. */
const NARROWEST = 3;
/** The widest gap is at most this many times the narrowest, however much longer it was. */
const WIDEST_RATIO = 6;

export interface TimeScale {
  /** Units that `seconds` of nothing happening take. */
  widthOf(seconds: number): number;
  /** Gaps are not drawn in proportion, for some would fill the page. */
  compressed: boolean;
}

/** Draws gaps in proportion where that fits, and bends the scale just as far as it must where it does not. */
export function timeScale(gaps: readonly number[]): TimeScale {
  const shortest = Math.min(...gaps);
  const ratio = Math.max(...gaps) / shortest;
  const bend = ratio > WIDEST_RATIO ? Math.log(WIDEST_RATIO) / Math.log(ratio) : 1;
  return {
    widthOf: (seconds) => NARROWEST * (seconds / shortest) ** bend,
    compressed: bend < 1,
  };
}
