import { LineCounter, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Reader } from './reader.ts';

/** A YAML file checked against `schema`; null after its faults, each with its line, were reported. */
export async function readYaml<T>(reader: Reader, path: string, schema: z.ZodType<T>): Promise<T | null> {
  return (await readYamlWithLines(reader, path, schema))?.value ?? null;
}

/** As `readYaml`, for whoever has more to say about the file than its schema can. */
export async function readYamlWithLines<T>(
  reader: Reader,
  path: string,
  schema: z.ZodType<T>,
): Promise<{ value: T; lineOf: ParsedYaml['lineOf'] } | null> {
  const text = await reader.text(path);
  if (text.trim() === '') return null;
  const parsed = parseYaml(reader, path, text);
  if (parsed === null) return null;
  const result = schema.safeParse(parsed.value);
  if (result.success) return { value: result.data, lineOf: parsed.lineOf };
  for (const issue of result.error.issues) {
    const key = issue.path.join('.');
    const detail = key === '' ? issue.message : `\`${key}\`: ${issue.message}`;
    reader.report('yaml-invalid', path, detail, parsed.lineOf(issue.path));
  }
  return null;
}

export interface ParsedYaml {
  value: unknown;
  /** Where the value at `path` stands; the nearest parent's line where it is missing. */
  lineOf(path: PropertyKey[]): number;
}

export function parseYaml(reader: Reader, path: string, text: string): ParsedYaml | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const [firstLine = 'It is not YAML.'] = error.message.split('\n');
      reader.report('yaml-syntax', path, firstLine, error.linePos?.[0].line ?? null);
    }
    return null;
  }
  const lineOf = (keys: PropertyKey[]): number => {
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return keys.length === 0 ? 1 : lineOf(keys.slice(0, -1));
  };
  return { value: document.toJS(), lineOf };
}
