import type { Compiled, ImportedName, Place } from '@yieldpoint/compiler';
import type { Diagnostic } from '@yieldpoint/protocol';

/** A compiled file and its source. */
export interface Unit extends Compiled {
  file: string;
  source: string;
}

/** The runtime as a submission may import it. */
export interface RuntimeNames {
  all: ReadonlySet<string>;
  /** Names that the exercise withholds. */
  withheld: readonly string[];
}

const RUNTIME = '@yieldpoint/asyncio';

/** What `importer` asks for by name, and can't have: no such module, no such export, or one that the exercise withholds. */
export function importFaults(
  importer: Unit,
  files: ReadonlyMap<string, Unit>,
  runtime: RuntimeNames,
): Diagnostic[] {
  return importer.imports.flatMap((module) => {
    const names = importer.importedNames.filter((name) => name.module === module);
    const target = module === RUNTIME ? null : resolve(module, files);
    if (target === undefined) {
      const where = names[0] ?? placeOf(importer.source, module);
      const message = `There is no module '${module}' here.`;
      return [fault(importer, where, module, { code: 'import-not-found', message, data: { module } })];
    }
    return names.flatMap((each) => {
      const why = target === null ? whyNot(each, runtime) : exportsName(target, each) ? null : missing(each);
      return why === null ? [] : [fault(importer, each, each.name, why)];
    });
  });
}

type Why = Pick<Diagnostic, 'code' | 'message' | 'data'>;

function whyNot(imported: ImportedName, { all, withheld }: RuntimeNames): Why | null {
  const { name } = imported;
  if (!withheld.includes(name)) return all.has(name) ? null : missing(imported);
  const message = `This exercise does without the runtime’s own '${name}'. Build it from the tools in the instructions.`;
  return { code: 'import-withheld', message, data: { name } };
}

const missing = ({ module, name }: ImportedName): Why => ({
  code: 'import-not-found',
  message: `The module '${module}' has no export named '${name}'.`,
  data: { module, name },
});

/** What a file without any `export` (it may be CommonJS) or with an `export *` exports shows only when it runs. */
function exportsName(target: Unit, { name }: ImportedName): boolean {
  if (Object.keys(target.exports).length === 0 || target.passedOn.length > 0) return true;
  return name === '*' || Object.hasOwn(target.exports, name);
}

function resolve(module: string, files: ReadonlyMap<string, Unit>): Unit | undefined {
  if (!module.startsWith('./')) return undefined;
  const name = module.slice(2);
  return files.get(name) ?? files.get(`${name}.ts`) ?? files.get(`${name}.js`);
}

const fault = ({ file }: Unit, { line, column }: Place, text: string, why: Why): Diagnostic => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
  ...why,
});

/** Where a module is first named in quotes. */
function placeOf(source: string, module: string): Place {
  const found = [`'${module}'`, `"${module}"`].map((quoted) => source.indexOf(quoted));
  const at = Math.max(0, ...found);
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
