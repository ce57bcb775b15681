/** When a buyer comes, and how long the payment takes, in seconds. */
export interface Visit {
  comesAt: number;
  paysFor: number;
}

/** Two seats: make the office sell four tickets. */
export const visits: Visit[] = [
  { comesAt: 0, paysFor: 30 },
  { comesAt: 2, paysFor: 30 },
  { comesAt: 4, paysFor: 30 },
  { comesAt: 6, paysFor: 30 },
];
