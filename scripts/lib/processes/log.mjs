import { open } from 'node:fs/promises';

const MOST_BYTES = 8192;
const MOST_LINES = 20;

/**
 * The last lines that a program wrote, structured log lines brought down to their message.
 * @param {string} file
 * @param {number} from where this run's output begins
 * @returns {Promise<string>}
 */
export async function readLogEnd(file, from) {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const start = Math.max(from, size - MOST_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n');
    return lines.slice(-MOST_LINES).map(plain).join('\n');
  } finally {
    await handle.close();
  }
}

/** @param {string} line */
function plain(line) {
  if (!line.startsWith('{')) return line;
  try {
    const { msg } = JSON.parse(line);
    return typeof msg === 'string' ? msg : line;
  } catch {
    return line;
  }
}
