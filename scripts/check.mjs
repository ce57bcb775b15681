import { runChecks } from './lib/commands/checks.mjs';
import { catchSignals } from './lib/interruption.mjs';

catchSignals();
const { failed } = await runChecks();
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
