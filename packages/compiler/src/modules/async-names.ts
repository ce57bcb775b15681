import type { CallExpression, Function, Node, Program } from 'oxc-parser';
import { bodyOf, isLoweredAsync } from './lowered-async.ts';
import type { Survey } from './survey.ts';

/** A lowered async function and what the source calls it. */
export interface AsyncName {
  name: string;
  /** Where the generator function ends, in the code that was read. */
  end: number;
}

/**
 * What async functions are called in the source. Lowering takes the name from the body that runs and leaves it on a
 * wrapper, `function tea() { return _tea.apply(this, arguments); }`, on a method or on a field.
 */
export function asyncNames(program: Program, surveyed: Survey): AsyncName[] {
  /** The variable that holds a lowered function → the name of the wrapper around it. */
  const wrappers = new Map<string, string>();
  const held: { variable: string; end: number }[] = [];
  const found: AsyncName[] = [];

  const note = (call: Node | null | undefined, take: (end: number) => void): void => {
    const body = call && isLoweredAsync(call) ? bodyOf(call) : null;
    if (body !== null) take(body.end);
  };
  for (const statement of program.body) {
    if (statement.type !== 'ExportDefaultDeclaration' || statement.declaration.type !== 'FunctionDeclaration')
      continue;
    const applied = appliedBy(statement.declaration);
    if (applied !== null) wrappers.set(applied, 'default');
  }
  for (const node of surveyed.functions) {
    const { id } = node;
    if (id === null) continue;
    // A private method becomes a function that calls what it makes.
    note(calledBy(node), (end) => found.push({ name: id.name.replace(/^_/, '#'), end }));
    const applied = appliedBy(node);
    // `_tea` replaces itself before it applies itself.
    if (applied !== null && id.name !== applied) wrappers.set(applied, id.name);
  }
  for (const { id, init } of surveyed.declarators) if (id.type === 'Identifier') holds(id.name, init);
  for (const { left, right } of surveyed.assignments) if (left.type === 'Identifier') holds(left.name, right);
  for (const { computed, key, value } of surveyed.methods) {
    const name = computed ? null : keyOf(key);
    if (name !== null) note(calledBy(value), (end) => found.push({ name, end }));
  }
  for (const call of surveyed.calls) field(call);
  for (const { variable, end } of held) {
    const name = wrappers.get(variable);
    if (name !== undefined) found.push({ name, end });
  }
  return found;

  function holds(variable: string, value: Node | null): void {
    note(value, (end) => held.push({ variable, end }));
  }

  /** `defineProperty(this, "f", …)` and `classPrivateFieldInitSpec(this, _f, …)`. */
  function field({ callee, arguments: [, key, value] }: CallExpression): void {
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || value === undefined)
      return;
    if (callee.property.name === 'defineProperty' && key?.type === 'Literal') {
      note(value, (end) => found.push({ name: String(key.value), end }));
    } else if (callee.property.name === 'classPrivateFieldInitSpec' && key?.type === 'Identifier') {
      note(value, (end) => found.push({ name: key.name.replace(/^_/, '#'), end }));
    }
  }
}

/** What a function calls to get what it returns. */
function calledBy(caller: Function): Node | null {
  const call = returnedBy(caller);
  return call?.type === 'CallExpression' ? call.callee : null;
}

/** The variable whose function a wrapper applies, or null. */
function appliedBy(wrapper: Function): string | null {
  const callee = calledBy(wrapper);
  if (callee?.type !== 'MemberExpression') return null;
  const { object, property } = callee;
  const applies = property.type === 'Identifier' && property.name === 'apply';
  return applies && object.type === 'Identifier' ? object.name : null;
}

function returnedBy({ body }: Function): Node | null {
  const last = body?.body.at(-1);
  return last?.type === 'ReturnStatement' ? last.argument : null;
}

function keyOf(key: Node): string | null {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Literal' ? String(key.value) : null;
}
