import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../src');
const page = join(import.meta.dirname, '../docs/reference.md');

/** A public name with its declaration and its docstring, which is empty where there is none. */
export interface Documented {
  name: string;
  declaration: string;
  doc: string;
}

const ENTRIES = [
  { title: '@yieldpoint/asyncio', file: 'index.ts' },
  { title: '@yieldpoint/asyncio/explore', file: 'explore/index.ts' },
];

/** Everything public, by entry point. */
export function publicNames(): { title: string; names: Documented[] }[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(source, file), 'utf8'));
  return ENTRIES.map(({ title, file }) => ({
    title,
    names: namesIn(readFileSync(join(source, file), 'utf8')).map((name) => documented(name, files)),
  }));
}

/** The reference as Markdown, made of what stands in front of each public name in the sources. */
export function reference(): string {
  const sections = publicNames().map(({ title, names }) =>
    [`## ${title}`, '', ...names.map(section)].join('\n'),
  );
  const head =
    '# Reference\n\nMade from the sources by `pnpm --filter @yieldpoint/asyncio reference`; a test holds it to them.\n';
  return `${[head, ...sections].join('\n').trimEnd()}\n`;
}

/** In the order of the entry point, the error classes first. */
function namesIn(entry: string): string[] {
  const star = entry.includes("from './errors.ts'") ? readFileSync(join(source, 'errors.ts'), 'utf8') : '';
  const errors = [...star.matchAll(/^export (?:class|function) (\w+)/gm)].map(([, name = '']) => name);
  const lists = [...entry.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].map(([, list = '']) => list);
  const names = lists.flatMap((list) => list.split(',').map((name) => name.trim()));
  return [...errors, ...names].filter(Boolean);
}

function documented(name: string, files: readonly string[]): Documented {
  const start = new RegExp(
    `^export (?:abstract )?(?:class|function\\*?|const|type|interface) ${name}\\b`,
    'm',
  );
  for (const text of files) {
    const found = start.exec(text);
    if (found === null) continue;
    const before = text.slice(0, found.index).trimEnd();
    const doc = before.endsWith('*/') ? before.slice(before.lastIndexOf('/**') + 3, -2) : '';
    const rest = text.slice(found.index + 'export '.length);
    const end = /\s*(?:\{$|;$|(?<!=)=(?![=>]).*$)/m.exec(rest);
    const declaration = rest
      .slice(0, end?.index)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/\( | ?,? \)/g, (edge) => edge.trim().replace(',', ''));
    return { name, declaration, doc: doc.replaceAll(/^\s*\* ?/gm, '').trim() };
  }
  throw new Error(`${name} is exported, but not declared in the sources`);
}

function section({ name, declaration, doc }: Documented): string {
  const [text = '', example] = doc.split('@example');
  const shown = example === undefined ? [] : ['```ts', example.trim(), '```', ''];
  const linked = text.trim().replaceAll(/https:\/\/docs\.python\.org\S+/g, (link) => `[CPython](${link})`);
  return [`### ${name}`, '', `\`${declaration}\``, '', linked, '', ...shown].join('\n');
}

if (process.argv.includes('--write')) writeFileSync(page, reference());
