export type Job<T> = () => Promise<T>;

export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  const running = jobs.map((job) => job());
  const results: T[] = [];
  for (const one of running) {
    results.push(await one);
  }
  return results;
}
