export type Job<T> = () => Promise<T>;

export async function together<T>(jobs: Job<T>[]): Promise<T[]> {
  return await Promise.all(jobs.map((job) => job()));
}
