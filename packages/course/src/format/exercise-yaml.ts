import { DIFFICULTIES, EXERCISE_KINDS } from '@yieldpoint/protocol';
import { LANES } from '@yieldpoint/sandbox';
import { z } from 'zod';
import { everyLanguage } from './texts.ts';

const milliseconds = z.int().positive();
const bytes = z.int().positive();
const count = z.int().positive();

/** Whatever is left out takes the sandbox's default. */
export const limitsYaml = z.strictObject({
  cpu: z
    .enum(LANES)
    .exactOptional()
    .describe('`heavy` for long computations: the engine then compiles the code.'),
  memoryBytes: bytes.exactOptional().describe('Heap of the submission, in bytes.'),
  entryMs: milliseconds.exactOptional().describe('Real milliseconds for one test.'),
  wallMs: milliseconds.exactOptional().describe('Real milliseconds for the whole submission.'),
  membraneCalls: count.exactOptional().describe('Calls between tests and submission, both ways.'),
  loopSteps: count.exactOptional().describe('Steps of the event loop in one test.'),
  timers: count.exactOptional().describe('Timers armed at once in one test.'),
  outputBytes: bytes.exactOptional().describe('Console text of the whole submission, in bytes.'),
  outputItemBytes: bytes.exactOptional().describe('One console line, in bytes.'),
  jobBytes: bytes.exactOptional().describe('Everything sent for one submission, in bytes.'),
});

export const budgetYaml = z.strictObject({
  realMs: milliseconds
    .default(1_500)
    .describe('Real milliseconds in which the solution must be graded, the median of all seeds.'),
  virtualSeconds: z
    .number()
    .positive()
    .exactOptional()
    .describe('Virtual seconds that no visible test of the solution may exceed.'),
});

/** A mutant of the solution that no test can tell from it. */
export const equivalentYaml = z.strictObject({
  from: z.string().describe('The lines of the solution that it changes; blanks do not count.'),
  to: z.string().describe('What becomes of them.'),
  why: z.string().trim().min(1).describe('Why nobody could notice.'),
});
export type EquivalentYaml = z.infer<typeof equivalentYaml>;

export const mutationYaml = z.strictObject({
  floor: z
    .number()
    .min(0)
    .max(100)
    .exactOptional()
    .describe('Percent of the mutants that the tests must notice; 85 by default, none for `break-it`.'),
  equivalent: z
    .array(equivalentYaml)
    .default([])
    .describe('Mutants that behave as the solution does: they are not counted.'),
});

/** `exercise.yaml` */
export const exerciseYaml = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens.')
    .describe('Stable name: submissions are stored under it, so it outlives moves and new titles.'),
  title: everyLanguage.describe('Title of the exercise.'),
  summary: everyLanguage.describe('One sentence for lists.'),
  kind: z
    .enum(EXERCISE_KINDS)
    .default('implement')
    .describe('What to do: implement it, find the bug and mend it, break it, or predict its output.'),
  difficulty: z.enum(DIFFICULTIES).describe('How hard it is: easy, medium or hard.'),
  concepts: z.array(z.string().min(1)).min(1).describe('What is learnt, as names a reader could search for.'),
  points: z.number().positive().describe('What all tests together are worth.'),
  secretNames: z
    .boolean()
    .default(false)
    .describe('Whether students are not told the names of hidden tests either, but read `#1`, `#2`, …'),
  withheld: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Names of `@yieldpoint/asyncio` that the submission has to do without: what it is to build itself.',
    ),
  limits: limitsYaml.default({}).describe('What a submission may use, where the defaults do not fit.'),
  budget: budgetYaml.default({ realMs: 1_500 }).describe('Time that `course check` allows.'),
  mutation: mutationYaml.default({ equivalent: [] }).describe('What `course mutate` holds the tests to.'),
});
export type ExerciseYaml = z.infer<typeof exerciseYaml>;

/** What an exercise is taken for where its author has said nothing (`course grade` only). */
export const exerciseDefaults = (name: string): ExerciseYaml => ({
  id: name,
  title: { en: name, 'zh-CN': name },
  summary: { en: '', 'zh-CN': '' },
  kind: 'implement',
  difficulty: 'medium',
  concepts: [],
  points: 10,
  secretNames: false,
  withheld: [],
  limits: {},
  budget: { realMs: 1_500 },
  mutation: { equivalent: [] },
});
