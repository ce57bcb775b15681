import type { ImportDeclaration, Program } from 'oxc-parser';

/** How an imported name is read: a live binding, so always from the module it came from. */
export type Bindings = ReadonlyMap<string, string>;

/** Makes names that the code does not use. */
export class FreshNames {
  readonly #code: string;
  readonly #given = new Set<string>();

  constructor(code: string) {
    this.#code = code;
  }

  /** `$stem`, or more dollars. */
  make(stem: string): string {
    let name = `$${stem}`;
    while (this.#given.has(name) || this.#code.includes(name)) name = `$${name}`;
    this.#given.add(name);
    return name;
  }
}

/** The modules that a module asks for, each with the variable that holds it. */
export class Requests {
  readonly #variables = new Map<string, { variable: string; start: number }>();
  readonly #names: FreshNames;

  constructor(names: FreshNames) {
    this.#names = names;
  }

  /** The variable for a module; `start` is where it was first asked for. */
  variableFor(specifier: string, start: number): string {
    const known = this.#variables.get(specifier);
    if (known) return known.variable;
    const stem = (specifier.split('/').at(-1) ?? '').replace(/\.\w+$/, '').replace(/\W/g, '_');
    const variable = this.#names.make(stem);
    this.#variables.set(specifier, { variable, start });
    return variable;
  }

  get all(): { specifier: string; variable: string; start: number }[] {
    return [...this.#variables].map(([specifier, { variable, start }]) => ({ specifier, variable, start }));
  }
}

export interface NamedImport {
  module: string;
  /** The name under which the module exports it. */
  name: string;
  start: number;
}

export interface ImportedNames {
  bindings: Map<string, string>;
  /** `import * as name`: variables of their own. */
  namespaces: { local: string; variable: string }[];
  named: NamedImport[];
}

/** Reads the import declarations of a module. */
export function readImports(program: Program, requests: Requests): ImportedNames {
  const names: ImportedNames = { bindings: new Map(), namespaces: [], named: [] };
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') readImport(statement, requests, names);
  }
  return names;
}

function readImport(statement: ImportDeclaration, requests: Requests, names: ImportedNames): void {
  const module = statement.source.value;
  const variable = requests.variableFor(module, statement.start);
  for (const specifier of statement.specifiers) {
    const { local, start } = specifier;
    if (specifier.type === 'ImportNamespaceSpecifier') {
      names.namespaces.push({ local: local.name, variable });
      continue;
    }
    const name = specifier.type === 'ImportSpecifier' ? exportedName(specifier.imported) : 'default';
    names.bindings.set(local.name, readOf(variable, name));
    names.named.push({ module, name, start });
  }
}

/** `export { a as "b c" }` may hold a string where a name is expected. */
export const exportedName = (
  name: { type: 'Identifier'; name: string } | { type: 'Literal'; value: string },
) => (name.type === 'Identifier' ? name.name : name.value);

/** The expression that reads an export of a required module. */
export function readOf(variable: string, name: string): string {
  if (name === 'default') return `(babelHelpers.importDefault(${variable}))`;
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
    ? `${variable}.${name}`
    : `${variable}[${JSON.stringify(name)}]`;
}
