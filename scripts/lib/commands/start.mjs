import { report } from '../fault.mjs';
import { catchSignals, insistence, interrupted, interruption } from '../interruption.mjs';
import { startPlatform } from '../platform.mjs';
import { ROOT } from '../root.mjs';
import { readSettings } from '../settings.mjs';
import { checkGround } from '../setup/check-ground.mjs';
import { setUp } from '../setup/set-up.mjs';
import { seconds, step } from '../steps.mjs';

/** `npm start`: sets up what is missing, runs the platform, prints its address. */
export const start = () => run({ development: false, prepare: setUp });

/**
 * @param {{ development: boolean, prepare: () => Promise<unknown> }} options
 */
export async function run({ development, prepare }) {
  const began = performance.now();
  catchSignals();
  try {
    const settings = readSettings(process.env, ROOT);
    console.log('Yieldpoint');
    await step('Checking the port and the data folder', () => checkGround(settings));
    await prepare();
    const say = (/** @type {string} */ text) => console.error(text);
    const options = { ...settings, development, signal: interruption, say };
    const platform = await step('Starting', () => startPlatform(options));
    console.log(`\nReady after ${seconds(performance.now() - began)}: ${platform.url}`);
    console.log(`Data and logs: ${settings.dataDir}. Ctrl-C stops everything.`);
    insistence.addEventListener('abort', () => platform.kill());
    try {
      await Promise.race([interrupted(), platform.failed]);
    } finally {
      await step('Stopping', platform.stop);
    }
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
