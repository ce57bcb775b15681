import { parseSync, type Comment, type Program } from 'oxc-parser';
import { refuse, type Place } from '../diagnostics.ts';
import { segmentAt, type Edited } from '../edits.ts';
import { takeProgram } from '../take-program.ts';
import { findExportFault } from './check-exports.ts';
import { readExports, type ExportedNames } from './exports.ts';
import { FreshNames, readImports, Requests, type ImportedNames } from './imports.ts';
import { newTargetInAsync } from './new-target.ts';
import { survey, type Survey } from './survey.ts';

/** What a module says about itself, whatever form it is given afterwards. */
export interface ModuleFacts {
  exports: Record<string, Place>;
  /** Modules it asks for, in order of first mention. */
  imports: string[];
  importedNames: (Place & { module: string; name: string })[];
  /** Modules whose exports are all passed on. */
  passedOn: string[];
  topLevelAwait: boolean;
}

export interface ReadModule {
  program: Program;
  comments: Comment[];
  names: FreshNames;
  requests: Requests;
  imported: ImportedNames;
  exported: ExportedNames;
  surveyed: Survey;
  facts: ModuleFacts;
}

/** Parses a lowered module, refuses what the dialect leaves out, and reads its imports and exports. */
export function readModule(lowered: Edited, file: string): ReadModule {
  const options = { sourceType: 'module', preserveParens: false } as const;
  const parsed = parseSync('lowered.js', lowered.code, options);
  const [program, comments] = [takeProgram(parsed), parsed.comments];
  const surveyed = survey(program);
  const lost = lowered.code.includes('new.target') ? newTargetInAsync(surveyed) : [];
  const [unsupported] = [...surveyed.unsupported, ...lost];
  if (unsupported) {
    const message = `${unsupported.what} not part of this dialect.`;
    refuse(file, 'unsupported-syntax', message, placeAt(lowered, unsupported.start));
  }
  const names = new FreshNames(lowered.code);
  const requests = new Requests(names);
  const imported = readImports(program, requests);
  const exported = readExports(program, requests, imported.bindings, names);
  const fault = findExportFault(program, exported.exports, imported);
  if (fault) refuse(file, fault.code, fault.message, placeAt(lowered, fault.start));
  const facts = {
    exports: Object.fromEntries(exported.exports.map(({ name, start }) => [name, placeAt(lowered, start)])),
    imports: requests.all.map(({ specifier }) => specifier),
    importedNames: [...imported.named, ...exported.passedOn].map(({ start, ...rest }) => ({
      ...rest,
      ...placeAt(lowered, start),
    })),
    passedOn: requests.all
      .filter(({ variable }) => exported.stars.includes(variable))
      .map(({ specifier }) => specifier),
    topLevelAwait: surveyed.awaits.length > 0,
  };
  return { program, comments, names, requests, imported, exported, surveyed, facts };
}

/** Where in the source the lowered code at an offset comes from. */
export function placeAt(lowered: Edited, offset: number): Place {
  const segment = segmentAt(lowered.segments, offset);
  return { line: (segment?.line ?? 0) + 1, column: (segment?.column ?? 0) + 1 };
}
