/** When a visit begins, and how long it takes, in seconds. */
export interface Visit {
  at: number;
  takes: number;
}

export const visits: Visit[] = [{ at: 0, takes: 1 }];
