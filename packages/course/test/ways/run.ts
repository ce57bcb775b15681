/** What a program did: what it printed, and what its loop did. */
export interface Run {
  lines: string[];
  events: { type: string; at?: unknown; site?: unknown }[];
}

/** By the program's name. */
export type Runs = Record<string, Run>;

export interface Program {
  name: string;
  /** Exports its `main`. */
  source: string;
}

/** Without the places in the source, which the grader alone tells. */
export const withoutPlaces = (runs: Runs): Runs =>
  Object.fromEntries(
    Object.entries(runs).map(([name, { lines, events }]) => [
      name,
      { lines, events: events.map(({ at: _, site: __, ...event }) => event) },
    ]),
  );
