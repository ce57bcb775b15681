import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const PAGE_SIZES = [4096, 16_384, 65_536];
/** More than a line of numbers takes. */
const LINE_BYTES = 128;

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

/** What a process uses, read over files that are kept open: cheap enough for every 10 ms, and amid a grading. */
export class ProcessUsage {
  static #pageBytes = 0;
  readonly #memory: ProcLine;
  readonly #cpu: ProcLine;

  constructor(pid: number) {
    ProcessUsage.#pageBytes ||= pageBytes();
    this.#memory = new ProcLine(pid, 'statm');
    this.#cpu = new ProcLine(pid, 'schedstat');
  }

  /** Bytes that are resident, or 0 when it can't be told. */
  residentBytes(): number {
    return (this.#memory.number(1) ?? 0) * ProcessUsage.#pageBytes;
  }

  /** Milliseconds of processor time that its main thread has used, or null. */
  cpuMs(): number | null {
    const nanoseconds = this.#cpu.number(0);
    return nanoseconds === null ? null : nanoseconds / 1e6;
  }

  close(): void {
    this.#memory.close();
    this.#cpu.close();
  }
}

/** A file under /proc that is one line of numbers. */
class ProcLine {
  readonly #buffer = Buffer.allocUnsafe(LINE_BYTES);
  #file: number | null = null;

  constructor(pid: number, name: string) {
    try {
      this.#file = openSync(`/proc/${pid}/${name}`, 'r');
    } catch {
      // No such process, or no /proc: nothing is known of it.
    }
  }

  /** The number at this place of the line, or null. */
  number(index: number): number | null {
    if (this.#file === null) return null;
    try {
      const length = readSync(this.#file, this.#buffer, 0, LINE_BYTES, 0);
      const value = Number(this.#buffer.toString('latin1', 0, length).split(' ')[index]);
      return Number.isFinite(value) ? value : null;
    } catch {
      return null;
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}
