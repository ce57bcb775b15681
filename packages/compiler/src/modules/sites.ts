import type { CallExpression, Node } from 'oxc-parser';
import type { Edit, Edited } from '../edits.ts';
import { encodeSite } from '../site.ts';
import { bodyOf, isLoweredAsync } from './lowered-async.ts';
import { placeAt, type ReadModule } from './read.ts';

/**
 * Has every await say where in the source it stands before it waits, `yield babelHelpers.at(site, value)`, and every call
 * of an imported function before it is made. Without a file number they say that they stand nowhere, so that no other
 * code's place is taken for theirs.
 */
export function siteEdits(
  { surveyed, imported }: ReadModule,
  lowered: Edited,
  fileNumber: number | null,
): Edit[] {
  const edits: Edit[] = [];
  const bodies = new Set(surveyed.calls.filter(isLoweredAsync).map(bodyOf));
  for (const { node, within } of surveyed.yields) {
    if (node.argument && !node.delegate && bodies.has(within)) mark(node.argument, node.argument.start);
  }
  for (const call of surveyed.calls) {
    // Behind the last argument's own calls, which say where they stand, too.
    const last = isImported(call) ? call.arguments.at(-1) : undefined;
    if (last && last.type !== 'SpreadElement') mark(last, call.start);
  }
  return edits;

  /** Puts a value into a call that notes a place. What stands between parentheses is read without them. */
  function mark({ start, end, type }: Node, place: number): void {
    const [open, close] = type === 'SequenceExpression' ? ['(', '))'] : ['', ')'];
    const site = fileNumber === null ? 0 : encodeSite({ file: fileNumber, ...placeAt(lowered, place) });
    edits.push({ start, end: start, text: `babelHelpers.at(${site}, ${open}` });
    edits.push({ start: end, end, text: close });
  }

  /** By its name alone: where an inner declaration hides the import, a place is noted that nobody asks for. */
  function isImported({ callee }: CallExpression): boolean {
    const named = callee.type === 'MemberExpression' ? callee.object : callee;
    if (named.type !== 'Identifier') return false;
    return imported.bindings.has(named.name) || imported.namespaces.some(({ local }) => local === named.name);
  }
}
