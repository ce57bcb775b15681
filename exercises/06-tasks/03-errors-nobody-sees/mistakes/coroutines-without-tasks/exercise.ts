export type Job = () => PromiseLike<void>;
export type Report = (name: string, error: Error) => void;

export class Background {
  #jobs: { name: string; ended: PromiseLike<void> }[] = [];
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  start(name: string, job: Job): void {
    this.#jobs.push({ name, ended: job() });
  }

  async close(): Promise<void> {
    for (let next = this.#jobs.shift(); next !== undefined; next = this.#jobs.shift()) {
      try {
        await next.ended;
      } catch (error) {
        this.#report(next.name, error as Error);
      }
    }
  }
}
