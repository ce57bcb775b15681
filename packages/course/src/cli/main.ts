import { fileURLToPath } from 'node:url';
import { EXERCISE_KINDS } from '@yieldpoint/protocol';
import { MaximumError } from '@yieldpoint/sandbox';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CourseError } from '../faults.ts';
import { checkCommand, type CheckCommand } from './check.ts';
import { gradeCommand, type GradeCommand } from './grade.ts';
import { mutateCommand, type MutateCommand } from './mutate.ts';
import { newCommand, type NewCommand } from './new.ts';
import { previewCommand } from './preview.ts';
import { snippetCommand, type SnippetCommand } from './snippet.ts';
import { schemasCommand } from './schemas.ts';

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
};

const program = new Command('course').description('Write, check and grade exercises.');
// A wrong command line is "not gradable", not "failed".
program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
  .command('check')
  .description(
    'check courses, chapters or exercises: texts, types, links, and every solution and mistake for real',
  )
  .argument('[path...]', 'folders', ['exercises'])
  .option('--seeds <count>', 'grade everything with this many seeds', wholeNumber, 5)
  .action(async (paths: string[], options: CheckCommand) => {
    process.exitCode = await checkCommand(paths, options);
  });

program
  .command('grade')
  .description('grade a file: exit code 0 passed, 1 failed, 2 not gradable')
  .argument('<exercise>', 'folder of the exercise')
  .argument('<submission>', 'a file, or a folder for an exercise of several files')
  .option('--json', 'print one event per line, as the platform sends them')
  .option('--locale <locale>', 'en or zh-CN; by default as the terminal')
  .option('--seed <number>', 'vary the inputs of the tests', wholeNumber)
  .action(async (exercise: string, submission: string, options: GradeCommand) => {
    process.exitCode = await gradeCommand(exercise, submission, options);
  });

program
  .command('mutate')
  .description('put small faults into solutions and tell which of them no test notices')
  .argument('<path...>', 'exercises, chapters or courses')
  .option('--json', 'print one exercise per line with all its mutants')
  .option('--floor <percent>', 'exit code 1 below this score; by default as exercise.yaml says', wholeNumber)
  .option('--seeds <count>', 'a mutant survives only when it passes with this many seeds', wholeNumber, 3)
  .option('--record <file>', 'write the scores into this file, from which `npm test` takes them')
  .action(async (paths: string[], options: MutateCommand) => {
    process.exitCode = await mutateCommand(paths, options);
  });

program
  .command('new')
  .description('make a new exercise that passes `course check`')
  .argument('<slug>', 'its name: lower-case words joined by hyphens')
  .option('--in <folder>', 'the chapter it belongs to', '.')
  .addOption(new Option('--kind <kind>', 'what to do').choices(EXERCISE_KINDS).default('implement'))
  .action(async (slug: string, options: NewCommand) => {
    process.exitCode = await newCommand(slug, options);
  });

program
  .command('preview')
  .description('show an exercise as a student reads it')
  .argument('<exercise>', 'folder of the exercise')
  .option('--locale <locale>', 'en or zh-CN; by default as the terminal')
  .action(async (exercise: string, options: { locale?: string }) => {
    process.exitCode = await previewCommand(exercise, options);
  });

program
  .command('snippet')
  .description('run snippets in TypeScript and in Python and compare what they print')
  .argument('<folder...>', 'folders of snippets')
  .option('--write', 'write what they print into their output files')
  .action(async (folders: string[], options: SnippetCommand) => {
    process.exitCode = await snippetCommand(folders, options);
  });

program
  .command('schemas')
  .description('write the JSON schemas of the YAML files, for editors')
  .argument('[folder]', 'where to', fileURLToPath(new URL('../../schemas', import.meta.url)))
  .action(async (folder: string) => {
    process.exitCode = await schemasCommand(folder);
  });

/** What people can mend is told without a stack. */
function wordsFor(error: unknown): string {
  if (error instanceof CourseError) return error.message;
  if (error instanceof MaximumError) return `LIMITS_MAX: ${error.message}`;
  return String((error as Error).stack);
}

// Whoever reads our output may stop early, as `head` does; the exit code still tells how it ended.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exitCode = 2;
}
