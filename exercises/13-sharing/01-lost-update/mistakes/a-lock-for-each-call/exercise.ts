import { asyncWith, Lock } from '@yieldpoint/asyncio';

/** Lies on another machine: both calls take a while, and write() says what it cost, in cents. */
export interface Ledger {
  read(fund: string): Promise<number>;
  write(fund: string, balance: number): Promise<number>;
}

/** Books donations in a ledger, and adds up what the ledger charges for it. */
export class Donations {
  readonly #ledger: Ledger;
  #fees = 0;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** What the ledger has charged so far, in cents. */
  get fees(): number {
    return this.#fees;
  }

  async give(fund: string, cents: number): Promise<void> {
    const fee = await asyncWith(new Lock(), async () => {
      const balance = await this.#ledger.read(fund);
      return await this.#ledger.write(fund, balance + cents);
    });
    // `this.#fees += await …` would read the old sum before it waits.
    this.#fees += fee;
  }
}
