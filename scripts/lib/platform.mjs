import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { probePort } from './ports.mjs';
import { answering } from './processes/answering.mjs';
import { KeepAlive } from './processes/keep-alive.mjs';
import { readProgram } from './programs.mjs';

const LOOPBACK = '127.0.0.1';

/**
 * @typedef {object} PlatformOptions
 * @property {number} port the one port that a browser needs; 0 takes any free one
 * @property {string} dataDir absolute; must exist
 * @property {boolean} [development] sources are watched, pages are built as they are asked for
 * @property {Record<string, string>} [env] more environment for the grader
 * @property {AbortSignal} [signal] gives the start up
 * @property {(text: string) => void} say tells the operator what happens later
 */

/**
 * Starts the pages and the grader behind one port; resolves when both answer.
 *
 *     await using platform = await startPlatform({ port: 0, dataDir, say: console.error });
 *     await fetch(platform.url);
 * @param {PlatformOptions} options
 */
export async function startPlatform({ port, dataDir, development = false, env = {}, signal, say }) {
  const logs = path.join(dataDir, 'logs');
  mkdirSync(logs, { recursive: true });
  const publicPort = await probePort(port);
  const webPort = await probePort(0, LOOPBACK);
  const url = `http://localhost:${publicPort}`;
  const script = development ? 'dev' : 'start';
  const pages = readProgram('web', script);
  const shared = { NODE_ENV: development ? 'development' : 'production' };

  const grader = new KeepAlive(
    {
      name: 'grader',
      ...readProgram('grader', script),
      env: {
        ...shared,
        PORT: `${publicPort}`,
        DATA_DIR: dataDir,
        WEB_ORIGIN: `http://${LOOPBACK}:${webPort}`,
        NODE_COMPILE_CACHE: path.join(dataDir, 'compile-cache'),
        ...env,
      },
      log: path.join(logs, 'grader.log'),
    },
    say,
  );
  const web = new KeepAlive(
    {
      name: 'web',
      ...pages,
      args: [...pages.args, '-H', LOOPBACK, '-p', `${webPort}`],
      env: { ...shared, GRADER_ORIGIN: `http://${LOOPBACK}:${publicPort}` },
      log: path.join(logs, 'web.log'),
    },
    say,
  );
  const stop = async () => void (await Promise.all([grader.stop(), web.stop()]));
  const failed = Promise.all([grader.failed, web.failed]);
  failed.catch(() => {});

  const waiting = new AbortController();
  try {
    signal?.addEventListener('abort', () => waiting.abort(signal.reason), { signal: waiting.signal });
    signal?.throwIfAborted();
    const until = { signal: waiting.signal };
    const ready = Promise.all([answering(`${url}/api/readyz`, until), answering(`${url}/en`, until)]);
    await Promise.race([ready, failed]);
    grader.ready();
    web.ready();
  } catch (error) {
    await stop();
    throw error;
  } finally {
    waiting.abort();
  }
  return {
    url,
    grader,
    web,
    logs,
    /** Rejects when one of the two can't be kept running. */
    failed,
    stop,
    /** Ends everything at once. */
    kill() {
      grader.kill();
      web.kill();
    },
    [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')]: stop,
  };
}
