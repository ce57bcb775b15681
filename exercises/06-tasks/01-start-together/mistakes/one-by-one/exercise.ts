export type Job<T> = () => Promise<T>;

export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  const results: T[] = [];
  for (const job of jobs) {
    results.push(await job());
  }
  return results;
}
