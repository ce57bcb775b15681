export const add = (a: number, b: number): number => 0;
export const label = (n: number): string => '';
export const sequence = async <T>(functions: (() => Promise<T>)[]): Promise<T[]> => [];
export const retry = async <T>(attempt: () => Promise<T>, times: number): Promise<T | undefined> => undefined;
export const groupBy = <T>(items: T[], key: (item: T) => string): Record<string, T[]> => ({});
