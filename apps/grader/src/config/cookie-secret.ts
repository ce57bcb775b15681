import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret that signs guests' cookies: made once, kept in `<dataDir>/cookie-secret`, readable by us alone. */
export function cookieSecret(dataDir: string): string {
  const path = join(dataDir, 'cookie-secret');
  const kept = readIfThere(path);
  if (kept !== undefined && kept.length >= 32) return kept;
  const secret = randomBytes(48).toString('base64url');
  writeFileSync(`${path}.new`, secret, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
  return secret;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
