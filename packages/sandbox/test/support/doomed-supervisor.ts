import { puppetExercise, puppetSubmission, startPuppets } from './puppet.ts';

/** Prints its workers' pids once one of them is in an endless loop, and waits to be killed. */
const sandbox = await startPuppets();
await sandbox.grade(
  { ...puppetExercise, limits: { wallMs: 600_000 } },
  puppetSubmission("plan('a'); for (;;);"),
  (event) => {
    if (event.type === 'plan') process.stdout.write(`${JSON.stringify(sandbox.pids)}\n`);
  },
);
