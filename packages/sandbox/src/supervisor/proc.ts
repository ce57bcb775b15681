import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const PAGE_SIZES = [4096, 16_384, 65_536];
const STATM_BYTES = 128;

/** The kernel counts pages, and Node does not tell their size; our own size in both units does. */
const pageBytes = (): number => {
  const pages = Number(readProcFile(process.pid, 'statm')?.split(' ')[1]);
  const ratio = process.memoryUsage.rss() / pages;
  const distance = (size: number): number => Math.abs(Math.log2(size / ratio));
  return PAGE_SIZES.reduce((best, size) => (distance(size) < distance(best) ? size : best));
};

/** A file of a process under /proc, or null where there is none. */
export function readProcFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

/** Milliseconds of CPU the process's main thread has used, or null. */
export function readCpuMs(pid: number): number | null {
  const nanoseconds = Number(readProcFile(pid, 'schedstat')?.split(' ')[0]);
  return Number.isFinite(nanoseconds) ? nanoseconds / 1e6 : null;
}

/** Reads how much memory a process has resident, over one file kept open: cheap enough for every 10 ms. */
export class ResidentMemory {
  static #pageBytes = 0;
  readonly #buffer = Buffer.allocUnsafe(STATM_BYTES);
  #file: number | null = null;

  constructor(pid: number) {
    ResidentMemory.#pageBytes ||= pageBytes();
    try {
      this.#file = openSync(`/proc/${pid}/statm`, 'r');
    } catch {
      this.#file = null;
    }
  }

  /** Bytes, or 0 when it can't be told. */
  read(): number {
    if (this.#file === null) return 0;
    try {
      const length = readSync(this.#file, this.#buffer, 0, STATM_BYTES, 0);
      const pages = Number(this.#buffer.toString('latin1', 0, length).split(' ')[1]);
      return Number.isFinite(pages) ? pages * ResidentMemory.#pageBytes : 0;
    } catch {
      return 0;
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}
