import { access } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATABASE_FILE, damaged, prepareDataDir } from '../data-dir.mjs';
import { probePort } from '../ports.mjs';
import { tool } from '../root.mjs';
import { runQuietly } from '../run-command.mjs';

const CHECK_DATABASE = fileURLToPath(new URL('check-database.mjs', import.meta.url));

/**
 * Finds out what would keep the platform from starting, before any lengthy work.
 * @param {import('../settings.mjs').Settings} settings
 */
export async function checkGround({ port, dataDir }) {
  await probePort(port);
  await prepareDataDir(dataDir);
  const database = path.join(dataDir, DATABASE_FILE);
  if ((await exists(database)) && (await exists(tool('node')))) await lookInside(database);
}

/** @param {string} database */
async function lookInside(database) {
  const { message, code } = damaged(database);
  await runQuietly(tool('node'), ['--disable-warning=ExperimentalWarning', CHECK_DATABASE, database], {
    failure: { code, message },
  });
}

/** @param {string} file */
const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  );
