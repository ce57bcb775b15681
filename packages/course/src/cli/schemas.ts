import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { jsonSchemas } from '../format/schemas.ts';

/** Writes the JSON schema of every kind of YAML file. */
export async function schemasCommand(folder: string): Promise<0> {
  await mkdir(folder, { recursive: true });
  for (const [file, schema] of Object.entries(jsonSchemas())) {
    const path = join(folder, file);
    await writeFile(path, `${JSON.stringify(schema, null, 2)}\n`);
    process.stdout.write(`${relative(process.cwd(), path)}\n`);
  }
  return 0;
}
