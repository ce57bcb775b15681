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
