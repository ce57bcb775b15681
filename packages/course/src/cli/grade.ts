import { createSandbox } from '@yieldpoint/sandbox';
import { describeFault } from '../faults.ts';
import { faultsInLog } from '../grade/faults-in-log.ts';
import { grade } from '../grade/grade.ts';
import { reporter } from '../grade/report.ts';
import { readSubmission } from '../grade/submission.ts';
import { loadExercise } from '../load/exercise.ts';
import { terminalLocale } from './locale.ts';

export interface GradeCommand {
  json?: boolean;
  locale?: string;
  seed?: number;
}

/** 0 passed, 1 failed, 2 not gradable; the last also when `CourseError` is thrown. */
export async function gradeCommand(
  folder: string,
  submission: string,
  options: GradeCommand,
): Promise<0 | 1 | 2> {
  const warn = (line: string) => process.stderr.write(`${line}\n`);
  const loaded = await loadExercise(folder, {
    strict: false,
    onFault: (fault) => warn(describeFault(fault)),
  });
  const local = await readSubmission(loaded, submission);
  const report = reporter(loaded.exercise, terminalLocale(options.locale, process.env));
  const logger = {
    info: () => {},
    warn: (fields: object) => faultsInLog(fields).forEach(warn),
  };
  await using sandbox = await createSandbox({ workers: 1, logger });
  const outcome = await grade(
    sandbox,
    local,
    (event) => {
      const lines = options.json ? [JSON.stringify(event)] : report(event);
      for (const line of lines) process.stdout.write(`${line}\n`);
    },
    { seed: options.seed },
  );
  if (outcome.state === 'failed') {
    warn(`Grading failed: ${outcome.code}. This is our fault; nothing was counted.`);
    return 2;
  }
  return outcome.verdict === 'passed' ? 0 : 1;
}
