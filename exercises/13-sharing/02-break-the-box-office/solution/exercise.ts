/** When a buyer comes, and how long the payment takes, in seconds. */
export interface Visit {
  comesAt: number;
  paysFor: number;
}

/** When the last buyer looks (6 s), only the first one has paid (5 s): there seems to be a seat. */
export const visits: Visit[] = [
  { comesAt: 0, paysFor: 5 },
  { comesAt: 2, paysFor: 5 },
  { comesAt: 4, paysFor: 4 },
  { comesAt: 6, paysFor: 1 },
];
