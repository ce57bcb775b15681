import { readFileSync } from 'node:fs';
import type { GradableExercise } from '../../src/index.ts';

const read = (name: string): string => readFileSync(new URL(`./exercise/${name}`, import.meta.url), 'utf8');

/** The folder beside this file, which `course grade` takes too. */
export const redTeamExercise: GradableExercise = {
  id: 'redteam',
  version: '1',
  points: 10,
  files: ['exercise.ts'],
  tests: [
    { file: 'visible.test.ts', source: read('tests/visible.test.ts'), hidden: false },
    { file: 'hidden.test.ts', source: read('tests/hidden.test.ts'), hidden: true },
  ],
  mistakes: [],
};

/** Must appear in nothing that leaves the sandbox, whatever the submission does. */
export const SECRETS = [
  'SECRET_EXPECTED-7',
  'VISIBLE_SOURCE_MARK',
  'VISIBLE_CALLBACK_MARK',
  'HIDDEN_CALLBACK_MARK',
  'HIDDEN_MESSAGE_MARK',
  'HIDDEN_KEY_MARK',
  'HIDDEN_ORDER_MARK',
  'hidden.test',
  'yieldpoint-worker',
  'node_modules',
  'IVM_HANDLE',
  'root:x:0',
];

/** Passes every test. */
export const honestSubmission = read('solution/exercise.ts');
