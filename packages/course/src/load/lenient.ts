import type { z } from 'zod';
import { parseYaml } from './yaml.ts';
import type { Reader } from './reader.ts';

/**
 * A YAML file read key by key: what is missing or wrong takes its default, what is unknown is left aside. Each wrong
 * value is still reported, so that the reader of a log can see what was not followed.
 */
export async function readYamlLeniently<Shape extends z.ZodRawShape>(
  reader: Reader,
  path: string,
  schema: z.ZodObject<Shape>,
  defaults: z.infer<z.ZodObject<Shape>>,
): Promise<z.infer<z.ZodObject<Shape>>> {
  const text = (await reader.textIfAny(path)) ?? '';
  const parsed = parseYaml(reader, path, text);
  if (parsed === null || typeof parsed.value !== 'object' || parsed.value === null) return defaults;
  const merged: Record<string, unknown> = { ...defaults };
  for (const [key, value] of Object.entries(parsed.value)) {
    const rule = schema.shape[key] as z.ZodType | undefined;
    if (rule === undefined) continue;
    const result = rule.safeParse(value);
    if (result.success) merged[key] = result.data;
    else reader.report('yaml-invalid', path, `\`${key}\` was not followed.`, parsed.lineOf([key]));
  }
  return merged as z.infer<z.ZodObject<Shape>>;
}
