export const add = (): number => 0;
export const label = (): string => '';
export const sequence = async (): Promise<unknown[]> => [];
export const retry = async (): Promise<unknown> => undefined;
export const groupBy = (): Record<string, unknown[]> => ({});
