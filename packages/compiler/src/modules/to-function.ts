import type { Comment, Program } from 'oxc-parser';
import { applyEdits, segmentAt, type Edit, type Edited } from '../edits.ts';
import { refuse } from '../diagnostics.ts';
import type { Export } from './exports.ts';
import { alignLines, outside } from './align-lines.ts';
import { nameEdits } from './name-edits.ts';
import { topLevelNames } from './check-exports.ts';
import { placeAt, readModule, type ModuleFacts, type ReadModule } from './read.ts';
import { findReferences } from './references.ts';
import { siteEdits } from './sites.ts';
import type { Survey } from './survey.ts';

/**
 * Turns a lowered module into the body of `(exports, require, module, babelHelpers)`. Imports become
 * `require` calls that run first, exports become getters that are there before anything runs, and
 * every use of an imported name reads it from its module. With top-level `await` the body is that
 * of a generator function. A CommonJS body stays as it is.
 */
export function toFunctionBody(
  lowered: Edited,
  file: string,
  fileNumber: number | null,
): Edited & ModuleFacts {
  const module = readModule(lowered, file);
  const { program, comments, requests, imported, exported, surveyed, facts } = module;
  const parameters = parametersOf(module, lowered.code);
  const requires = requests.all.map(({ specifier, variable, start }): Edit => {
    const star = exported.stars.includes(variable)
      ? `babelHelpers.exportAll(${parameters.exports}, ${variable}); `
      : '';
    const origin = segmentAt(lowered.segments, start);
    const text = `const ${variable} = ${parameters.require}(${JSON.stringify(specifier)}); ${star}`;
    return { ...insert(text), ...(origin && { origin }) };
  });
  const moved = [...exported.edits, ...importEdits(program)];
  const edited = applyEdits(lowered.code, lowered.segments, [
    insert(`"use strict"; ${parameters.open}${getters(exported.exports, parameters.exports)}`),
    ...requires,
    ...imported.namespaces.map(({ local, variable }) => insert(`const ${local} = ${variable}; `)),
    ...moved,
    ...outside(alignLines(lowered, module), moved),
    ...nameEdits(module),
    ...siteEdits(module, lowered, fileNumber),
    ...referenceEdits(module, lowered, file),
    ...expressionEdits(surveyed, parameters.require),
    ...magicCommentEdits(comments),
    insert(parameters.close, lowered.code.length),
  ]);
  return { ...edited, ...facts };
}

interface Parameters {
  exports: string;
  require: string;
  /** What goes around the body. */
  open: string;
  close: string;
}

/** A module may declare `exports`, `require` or `module` for itself: then its body is a block of its own. */
function parametersOf({ program, names }: ReadModule, code: string): Parameters {
  const own = /\b(?:exports|require|module)\b/.test(code) ? topLevelNames(program) : [];
  if (!['exports', 'require', 'module'].some((name) => own.includes(name))) {
    return { exports: 'exports', require: 'require', open: '', close: '' };
  }
  const [exports, require] = [names.make('exports'), names.make('require')];
  return { exports, require, open: `const ${exports} = exports, ${require} = require; { `, close: '}' };
}

const insert = (text: string, at = 0): Edit => ({ start: at, end: at, text });

function getters(exports: Export[], target: string): string {
  if (exports.length === 0) return '';
  const entries = exports.map(({ name, read }) => `[${JSON.stringify(name)}]: () => ${read}`);
  return `babelHelpers.defineExports(${target}, { ${entries.join(', ')} }); `;
}

function importEdits(program: Program): Edit[] {
  const imports = program.body.filter(({ type }) => type === 'ImportDeclaration');
  return imports.map(({ start, end }) => ({ start, end, text: '' }));
}

function referenceEdits({ program, imported, surveyed }: ReadModule, lowered: Edited, file: string): Edit[] {
  const { bindings } = imported;
  if (bindings.size === 0) return [];
  const references = findReferences(program, new Set(bindings.keys()), surveyed.declared);
  return references.map(({ name, start, end, use }) => {
    const read = bindings.get(name) ?? name;
    if (use === 'write') {
      const message = `\`${name}\` is imported: only the module that exports it can assign to it.`;
      refuse(file, 'assign-to-import', message, placeAt(lowered, start), { data: { name } });
    }
    const text = use === 'callee' ? `(0, ${read})` : use === 'shorthand' ? `${name}: ${read}` : read;
    return { start, end, text };
  });
}

/** A top-level `await` is a `yield` of the body; `import()` is a coroutine that requires. */
function expressionEdits({ awaits, dynamicImports }: Survey, require: string): Edit[] {
  const importer = `babelHelpers.asyncToGenerator(function* (specifier) { return ${require}(specifier); })(`;
  return [
    ...awaits.flatMap(({ start, end }): Edit[] => [
      { start, end: start + 'await'.length, text: '(yield' },
      { start: end, end, text: ')' },
    ]),
    ...dynamicImports.map(({ start, source }): Edit => ({ start, end: source.start, text: importer })),
  ];
}

/** `//# sourceURL=` would rename the file in stack traces: only we may say where code comes from. */
function magicCommentEdits(comments: Comment[]): Edit[] {
  const magic = comments.filter(({ value }) => /^[#@]\s*source(?:Mapping)?URL/.test(value));
  return magic.map(({ start }) => ({ start: start + 2, end: start + 3, text: ' ' }));
}
