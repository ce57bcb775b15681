import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import type { Hello } from '../pipe/messages.ts';

/** Any file outside the image that every system has. */
const FORBIDDEN_FILE = '/etc/passwd';

function canRead(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

function interfaceCount(): number {
  try {
    return Object.keys(networkInterfaces()).length;
  } catch {
    return 0;
  }
}

/** Tries to leave the walls, before anything foreign runs here. */
export function tryWalls(): Hello {
  return {
    type: 'hello',
    jitless: !('WebAssembly' in globalThis),
    permission: !canRead(FORBIDDEN_FILE),
    emptyEnvironment: Object.keys(process.env).length === 0,
    networkInterfaces: interfaceCount(),
  };
}
