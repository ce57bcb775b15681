import type { GradingEvent } from '@yieldpoint/protocol';
import { createSandbox } from '@yieldpoint/sandbox';
import { TESTS } from './exercise.ts';
import type { Program, Run, Runs } from './run.ts';

/** As a submission: compiled, in a worker of its own, the program's code in the student's isolate. */
export async function runInSandbox(programs: readonly Program[]): Promise<Runs> {
  await using sandbox = await createSandbox({ workers: 1 });
  const runs: Runs = {};
  for (const { name, source } of programs) {
    const { lines, events }: Run = (runs[name] = { lines: [], events: [] });
    const tests = [{ file: 'main.test.ts', source: TESTS, hidden: false }];
    const hear = (event: GradingEvent): void => {
      if (event.type === 'console') lines.push(event.text);
      if (event.type === 'trace') events.push(...event.events);
    };
    await sandbox.grade(
      { id: name, version: '1', points: 1, files: ['exercise.ts'], tests, mistakes: [] },
      { files: { 'exercise.ts': source }, seed: 1 },
      hear,
    );
  }
  return runs;
}
