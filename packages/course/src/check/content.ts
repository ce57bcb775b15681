import * as asyncio from '@yieldpoint/asyncio';
import { LOCALES, type ExerciseKind } from '@yieldpoint/protocol';
import { PROGRAM } from './prediction.ts';
import type { LoadedExercise } from '../load/loaded.ts';
import type { Reader } from '../load/reader.ts';

const LEAST_HINTS = 3;
const LEAST_MISTAKES = 4;

/** What can be said about an exercise without running it. */
export function checkContent(reader: Reader, { folder, exercise, gradable, mistakes }: LoadedExercise): void {
  checkGiven(reader, folder, exercise.kind, Object.keys(gradable.support ?? {}));
  for (const name of gradable.withheld ?? []) {
    if (Object.hasOwn(asyncio, name)) continue;
    reader.report('unknown-withheld', `${folder}/exercise.yaml`, `The runtime exports no \`${name}\`.`);
  }
  const english = exercise.hints.en.length;
  for (const locale of LOCALES) {
    const count = exercise.hints[locale].length;
    const path = `${folder}/hints.${locale}.md`;
    if (count < LEAST_HINTS) reader.report('too-few-hints', path, `It has ${count} of ${LEAST_HINTS} steps.`);
    if (count !== english) {
      reader.report('hint-steps-differ', path, `It has ${count} steps, English has ${english}.`);
    }
  }
  if (mistakes.length < LEAST_MISTAKES) {
    const detail = `There are ${mistakes.length} of ${LEAST_MISTAKES} mistakes.`;
    reader.report('too-few-mistakes', `${folder}/mistakes`, detail);
  }
  const seen = new Map<string, string>();
  for (const mistake of mistakes) {
    const key = JSON.stringify([...mistake.fails].sort());
    const other = seen.get(key);
    if (other !== undefined) {
      const detail = `\`${mistake.name}\` fails the same tests as \`${other}\`.`;
      reader.report('mistakes-alike', `${mistake.folder}/mistake.yaml`, detail);
    }
    seen.set(key, mistake.name);
  }
}

/** What the student is to break or to predict must be there to be read. */
function checkGiven(reader: Reader, folder: string, kind: ExerciseKind, support: string[]): void {
  if (kind === 'break-it' && support.length === 0) {
    reader.report('nothing-to-break', `${folder}/support`, 'There is no `*.ts` file in it.');
  }
  if (kind === 'predict' && !support.includes(PROGRAM)) {
    reader.report('missing-file', `${folder}/support/${PROGRAM}`, 'The file is missing.');
  }
}
