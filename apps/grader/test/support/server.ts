import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfig } from '../../src/config/config.ts';
import { startGrader, type RunningGrader } from '../../src/running-grader.ts';
import type { Sandbox } from '@yieldpoint/sandbox';

export const courseDir = fileURLToPath(new URL('../fixtures/course', import.meta.url));

export interface TestServer extends AsyncDisposable, RunningGrader {
  dataDir: string;
}

export interface TestServerOptions {
  env?: Record<string, string>;
  /** Instead of the real one. */
  sandbox?: Sandbox;
}

/** A whole grader on a free port with a database of its own. */
export async function startTestServer({ env = {}, sandbox }: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = env['DATA_DIR'] ?? (await mkdtemp(join(tmpdir(), 'yieldpoint-grader-')));
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    COURSE_DIR: courseDir,
    WEB_ORIGIN: 'http://127.0.0.1:9',
    WORKERS: '1',
    ...env,
  });
  const logger = pino({ level: process.env['TEST_LOG_LEVEL'] ?? 'silent' });
  const grader = await startGrader(config, logger, sandbox ? { openSandbox: async () => sandbox } : {});
  return {
    ...grader,
    dataDir,
    async [Symbol.asyncDispose]() {
      await grader.stop();
      if (env['DATA_DIR'] === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
