/**
 * @typedef {{ passed: number, failed: number, broken: string[] }} Tally what ran, and what failed without being a test
 */

/**
 * Counts a vitest JSON report. A file that could not be loaded counts as one failure, and so does
 * a run that says it failed without naming a failed test.
 * @param {string | undefined} json undefined when no report was written
 * @param {{ run: string, status: number }} outcome the run's name and exit code
 * @returns {Tally}
 */
export function tally(json, { run, status }) {
  if (json === undefined) return { passed: 0, failed: 1, broken: [`${run}: no report was written`] };
  const report = /** @type {Report} */ (JSON.parse(json));
  const broken = report.testResults
    .filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    )
    .map((file) => file.name);
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken.length;
  if (passed + failed === 0) return { passed, failed: 1, broken: [`${run}: nothing ran`] };
  if (failed === 0 && status !== 0) return { passed, failed: 1, broken: [`${run}: exit code ${status}`] };
  return { passed, failed, broken };
}

/**
 * @typedef {object} Report the part of vitest's JSON report that is read
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ name: string, status: string, assertionResults: { status: string }[] }[]} testResults
 */
