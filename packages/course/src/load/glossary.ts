import { join } from 'node:path';
import type { Glossary, Term } from '@yieldpoint/protocol';
import { glossaryYaml } from '../format/glossary-yaml.ts';
import type { Reader } from './reader.ts';
import { readYamlWithLines } from './yaml.ts';

const FILE = 'glossary.yaml';

/** The words that a course explains; none where it has no `glossary.yaml`. `chapters` are the slugs there are. */
export async function readGlossary(
  reader: Reader,
  folder: string,
  chapters: ReadonlySet<string>,
): Promise<Glossary> {
  if (!(await reader.names(folder, 'file')).includes(FILE)) return { terms: [] };
  const path = join(folder, FILE);
  const read = await readYamlWithLines(reader, path, glossaryYaml);
  if (read === null) return { terms: [] };
  const terms = read.value.map(({ python = null, typescript = null, ...rest }): Term => ({
    ...rest,
    python,
    typescript,
  }));
  const seen = new Set<string>();
  terms.forEach(({ id, chapter }, index) => {
    const line = read.lineOf([index]);
    const before = terms[index - 1]?.id ?? '';
    if (seen.has(id)) reader.report('duplicate-term', path, `\`${id}\` stands here a second time.`, line);
    else if (id < before) {
      reader.report('terms-unsorted', path, `\`${id}\` stands behind \`${before}\`.`, line);
    }
    if (!chapters.has(chapter)) {
      const detail = `There is no chapter with the slug \`${chapter}\`.`;
      reader.report('unknown-chapter', path, detail, read.lineOf([index, 'chapter']));
    }
    seen.add(id);
  });
  return { terms };
}
