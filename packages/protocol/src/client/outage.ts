import type { SocketEnd } from './socket.ts';

interface Patience {
  /** How long nothing may get through before it is told. */
  outageMs: number;
  /** The same once the server said that it restarts. */
  restartMs: number;
}

/**
 * The time in which nothing gets through. A short one is nobody's concern: a server that restarts is back within
 * seconds, and what was missed comes then.
 *
 * @example
 * const outage = new Outage({ outageMs: 8000, restartMs: 20_000 }, () => showBanner());
 * outage.begin('lost');
 * outage.end();
 */
export class Outage {
  readonly #patience: Patience;
  readonly #onLong: () => void;
  #began: number | undefined;
  #patienceMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(patience: Patience, onLong: () => void) {
    this.#patience = patience;
    this.#onLong = onLong;
  }

  /** Begins when it has not begun before; lasts longer unheard once the server said that it restarts. */
  begin(end?: SocketEnd): void {
    const { outageMs, restartMs } = this.#patience;
    const isNew = this.#began === undefined;
    if (!isNew && end !== 'restart') return;
    this.#began ??= performance.now();
    this.#patienceMs = end === 'restart' ? Math.max(restartMs, this.#patienceMs) : outageMs;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onLong, Math.max(0, this.#began + this.#patienceMs - performance.now()));
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#began = undefined;
    this.#patienceMs = 0;
  }

  /** Whether nobody has to hear of it yet. */
  get isShort(): boolean {
    return this.#began === undefined || performance.now() - this.#began < this.#patienceMs;
  }
}
