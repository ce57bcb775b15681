import path from 'node:path';
import { Fault } from './fault.mjs';

/**
 * @typedef {object} Settings
 * @property {number} port the one port that a browser needs; 0 takes any free one
 * @property {string} dataDir absolute; holds all state
 */

/**
 * Reads what an operator may set, all faults together.
 * @param {Record<string, string | undefined>} environment
 * @param {string} root what a relative DATA_DIR is relative to
 * @returns {Settings}
 */
export function readSettings(environment, root) {
  const portText = environment['PORT'] || '3000';
  const dataDir = environment['DATA_DIR'] || 'data';
  const faults = [];
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port <= 65_535))
    faults.push(`PORT must be a number from 0 to 65535, not ${JSON.stringify(portText)}.`);
  if (dataDir.includes('\0')) faults.push('DATA_DIR must be the path of a folder.');
  if (faults.length > 0) throw new Fault('bad-settings', faults.join(' '));
  return { port, dataDir: path.resolve(root, dataDir) };
}
