import type { ExportDefaultDeclaration, ExportNamedDeclaration, Program } from 'oxc-parser';
import type { Edit } from '../edits.ts';
import { declaredBy } from './ast.ts';
import {
  exportedName,
  readOf,
  type Bindings,
  type FreshNames,
  type NamedImport,
  type Requests,
} from './imports.ts';

export interface Export {
  name: string;
  /** The expression that reads it: exports are live. */
  read: string;
  /** The local name it is another name for; null when nothing local has to be there. */
  local: string | null;
  /** Where it is named, in the code that was read. */
  start: number;
}

export interface ExportedNames {
  exports: Export[];
  /** What `export { name } from` passes on. */
  passedOn: NamedImport[];
  /** Variables of modules whose exports are all passed on. */
  stars: string[];
  edits: Edit[];
}

/** Reads the export declarations of a module and says how to turn them into plain ones. */
export function readExports(
  program: Program,
  requests: Requests,
  bindings: Bindings,
  names: FreshNames,
): ExportedNames {
  const found: ExportedNames = { exports: [], passedOn: [], stars: [], edits: [] };
  for (const statement of program.body) {
    if (statement.type === 'ExportNamedDeclaration') readNamed(statement, requests, bindings, found);
    else if (statement.type === 'ExportDefaultDeclaration') readDefault(statement, names, found);
    else if (statement.type === 'ExportAllDeclaration') {
      const { start, end } = statement;
      const variable = requests.variableFor(statement.source.value, start);
      found.edits.push({ start, end, text: '' });
      if (statement.exported)
        found.exports.push({ name: exportedName(statement.exported), read: variable, local: null, start });
      else found.stars.push(variable);
    }
  }
  return found;
}

function readNamed(
  statement: ExportNamedDeclaration,
  requests: Requests,
  bindings: Bindings,
  { exports, passedOn, edits }: ExportedNames,
): void {
  const { start, end, source, declaration } = statement;
  if (declaration) {
    edits.push({ start, end: declaration.start, text: '' });
    for (const { name, start: at } of declaredBy(declaration))
      exports.push({ name, read: name, local: null, start: at });
    return;
  }
  edits.push({ start, end, text: '' });
  const variable = source && requests.variableFor(source.value, start);
  for (const specifier of statement.specifiers) {
    const local = exportedName(specifier.local);
    const read = variable ? readOf(variable, local) : (bindings.get(local) ?? local);
    if (source) passedOn.push({ module: source.value, name: local, start: specifier.start });
    exports.push({
      name: exportedName(specifier.exported),
      read,
      local: variable ? null : local,
      start: specifier.start,
    });
  }
}

function readDefault(
  { start, end, declaration }: ExportDefaultDeclaration,
  names: FreshNames,
  { exports, edits }: ExportedNames,
): void {
  const named = declaredBy(declaration)[0];
  const read = named?.name ?? names.make('default');
  exports.push({ name: 'default', read, local: null, start: named?.start ?? start });
  if (named) edits.push({ start, end: declaration.start, text: '' });
  else if (declaration.type === 'FunctionDeclaration') {
    // A function stays a declaration: others may call it before this module runs.
    const keyword = declaration.generator ? 'function*' : 'function';
    edits.push({ start, end: declaration.start + keyword.length, text: `${keyword} ${read}` });
  } else {
    edits.push({ start, end: declaration.start, text: `const ${read} = ` });
    if (declaration.type === 'ClassDeclaration') edits.push({ start: end, end, text: ';' });
  }
}
