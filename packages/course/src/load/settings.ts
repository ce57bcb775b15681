import { basename } from 'node:path';
import { exerciseDefaults, exerciseYaml, type ExerciseYaml } from '../format/exercise-yaml.ts';
import { mistakeYaml, type MistakeYaml } from '../format/mistake-yaml.ts';
import { readYamlLeniently } from './lenient.ts';
import type { Reader } from './reader.ts';
import { readYaml } from './yaml.ts';

/** Whether an exercise must be complete (`check`, the platform) or only gradable (`course grade`). */
export interface Strictness {
  strict: boolean;
}

const nameOf = (path: string): string => basename(path) || 'exercise';

export async function exerciseSettings(
  reader: Reader,
  path: string,
  folder: string,
  { strict }: Strictness,
): Promise<ExerciseYaml> {
  const defaults = exerciseDefaults(nameOf(folder));
  if (strict) return (await readYaml(reader, path, exerciseYaml)) ?? defaults;
  return await readYamlLeniently(reader, path, exerciseYaml, defaults);
}

export async function mistakeSettings(
  reader: Reader,
  path: string,
  { strict }: Strictness,
): Promise<MistakeYaml | null> {
  if (strict) return await readYaml(reader, path, mistakeYaml);
  const none = { fails: [], message: { en: '', 'zh-CN': '' } };
  const read = await readYamlLeniently(reader, path, mistakeYaml, none);
  return read.fails.length === 0 || read.message.en === '' ? null : read;
}
