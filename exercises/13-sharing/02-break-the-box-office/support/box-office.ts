/** How long a buyer's payment takes is the buyer's affair. */
export type Pay = (buyer: string) => Promise<void>;

/** Sells what it has, or so its author thought. */
export class BoxOffice {
  readonly #seats: number;
  readonly #pay: Pay;
  readonly #sold: string[] = [];

  constructor(seats: number, pay: Pay) {
    this.#seats = seats;
    this.#pay = pay;
  }

  /** True when the buyer has a ticket, false when the house was full. */
  async buy(buyer: string): Promise<boolean> {
    if (this.#sold.length >= this.#seats) return false;
    await this.#pay(buyer);
    this.#sold.push(buyer);
    return true;
  }
}
