/** How many operations each workload does in one run. */
export const SIZES: Readonly<Record<string, number>> = {
  switch: 500_000,
  'create and await': 100_000,
  '100k timers': 100_000,
  'queue messages': 200_000,
  '10k sleeps': 10_000,
  'future chain': 200_000,
  cancel: 20_000,
  'switch at depth 20': 500_000,
};

/** Operations per second that the runtime aims at, of each workload. */
export const GOALS: Readonly<Record<string, number>> = {
  switch: 10e6,
  'create and await': 2e6,
  '100k timers': 2e6,
  'queue messages': 3.5e6,
  '10k sleeps': 600e3,
  'future chain': 10e6,
  cancel: 400e3,
  'switch at depth 20': 8e6,
};
