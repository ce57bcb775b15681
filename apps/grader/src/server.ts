// The process: settings in, a listening grader out, and an orderly end.
import { flushCompileCache } from 'node:module';
import { inspect } from 'node:util';
import { pino } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { ConfigError, readConfig, type Config } from './config/config.ts';
import { explainStartFailure } from './config/start-failure.ts';
import { startGrader } from './running-grader.ts';

function giveUp(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readConfigOrGiveUp(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    return giveUp(error instanceof ConfigError ? error.message : inspect(error));
  }
}

const config = readConfigOrGiveUp();
const logger = pino({ level: config.LOG_LEVEL, name: 'grader' });
const registry = new Registry();
collectDefaultMetrics({ register: registry });

try {
  const grader = await startGrader(config, logger, { registry });
  logger.info({ url: grader.url }, 'listening');
  // With NODE_COMPILE_CACHE set the next start compiles nothing, even if this process is killed.
  flushCompileCache();
  let signals = 0;
  const stop = async (signal: NodeJS.Signals) => {
    signals += 1;
    if (signals > 1) process.exit(1);
    logger.info({ signal }, 'stopping');
    await grader.stop();
    logger.info('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
} catch (error) {
  giveUp(explainStartFailure(error, config) ?? inspect(error));
}
