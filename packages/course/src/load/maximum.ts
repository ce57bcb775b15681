import { join } from 'node:path';
import { excesses, type Limits } from '@yieldpoint/sandbox';
import type { LoadedExercise } from './loaded.ts';
import type { Reader } from './reader.ts';

/** Reports each limit of which the exercise asks for more than it may have. */
export function checkMaximum(reader: Reader, { folder, gradable }: LoadedExercise, maximum: Limits): void {
  for (const { name, asked, maximum: most } of excesses(gradable.limits ?? {}, maximum)) {
    const detail = `\`limits.${name}\` asks for ${asked}; the maximum is ${most}.`;
    reader.report('over-maximum', join(folder, 'exercise.yaml'), detail);
  }
}
