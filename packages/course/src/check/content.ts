import { LOCALES } from '@yieldpoint/protocol';
import type { LoadedExercise } from '../load/loaded.ts';
import type { Reader } from '../load/reader.ts';

const LEAST_HINTS = 3;
const LEAST_MISTAKES = 3;

/** What can be said about an exercise without running it. */
export function checkContent(reader: Reader, { folder, exercise, mistakes }: LoadedExercise): void {
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
