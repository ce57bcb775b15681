import type { Node } from 'oxc-parser';
import { boundBy, declaredBy, eachChild, isFunction, walk } from './ast.ts';

/** How a name is used where it stands: a callee must not pass its module as `this`. */
export type Use = 'value' | 'callee' | 'shorthand' | 'write';

export interface Reference {
  name: string;
  start: number;
  end: number;
  use: Use;
}

/**
 * Finds every use of the module-level `names`, leaving out what an inner declaration shadows.
 * `declared` holds every name declared inside: mostly none of them is one of ours.
 */
export function findReferences(
  program: Node,
  names: ReadonlySet<string>,
  declared: ReadonlySet<string>,
): Reference[] {
  const found: Reference[] = [];
  const shadowing = [...names].some((name) => declared.has(name));
  eachChild(program, (child) => visit(child, names, 'value'));
  return found;

  function visit(node: Node, outer: ReadonlySet<string>, use: Use): void {
    const visible = shadowing ? without(outer, declaredIn(node)) : outer;
    if (visible.size === 0) return;
    const inside = (child: Node | null, as: Use = 'value'): void => {
      if (child) visit(child, visible, as);
    };
    switch (node.type) {
      case 'Identifier':
        if (visible.has(node.name)) found.push({ name: node.name, start: node.start, end: node.end, use });
        return;
      case 'MemberExpression':
        inside(node.object);
        if (node.computed) inside(node.property);
        return;
      case 'Property':
        if (node.computed) inside(node.key);
        inside(node.value, node.shorthand && use === 'value' ? 'shorthand' : use);
        return;
      case 'MethodDefinition':
      case 'PropertyDefinition':
        if (node.computed) inside(node.key);
        inside(node.value);
        return;
      case 'CallExpression':
        inside(node.callee, 'callee');
        for (const argument of node.arguments) inside(argument);
        return;
      case 'TaggedTemplateExpression':
        inside(node.tag, 'callee');
        inside(node.quasi);
        return;
      case 'AssignmentExpression':
        inside(node.left, 'write');
        inside(node.right);
        return;
      case 'UpdateExpression':
        inside(node.argument, 'write');
        return;
      case 'ForInStatement':
      case 'ForOfStatement':
        inside(node.left, 'write');
        inside(node.right);
        inside(node.body);
        return;
      case 'AssignmentPattern':
        inside(node.left, use);
        inside(node.right);
        return;
      case 'ObjectPattern':
      case 'ArrayPattern':
      case 'RestElement':
        eachChild(node, (child) => inside(child, use));
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression': {
        for (const parameter of node.params) inside(parameter);
        if (!node.body) return;
        visit(node.body, shadowing ? without(visible, hoistedIn(node.body)) : visible, 'value');
        return;
      }
      case 'LabeledStatement':
        inside(node.body);
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'MetaProperty':
        return;
      case 'ExportNamedDeclaration':
        inside(node.declaration);
        return;
      default:
        eachChild(node, (child) => inside(child));
    }
  }
}

/** Names that belong to the scope a node opens. */
function declaredIn(node: Node): string[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const own = node.type === 'FunctionExpression' && node.id ? [node.id.name] : [];
      return [...own, ...node.params.flatMap((parameter) => namesOf(boundBy(parameter)))];
    }
    case 'ClassExpression':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : [];
    case 'BlockStatement':
    case 'StaticBlock':
      return node.body.flatMap(lexical);
    case 'SwitchStatement':
      return node.cases.flatMap((branch) => branch.consequent.flatMap(lexical));
    case 'ForStatement':
      return node.init ? lexical(node.init) : [];
    case 'ForInStatement':
    case 'ForOfStatement':
      return lexical(node.left);
    case 'CatchClause':
      return node.param ? namesOf(boundBy(node.param)) : [];
    default:
      return [];
  }
}

const namesOf = (bindings: { name: string }[]): string[] => bindings.map(({ name }) => name);

const lexical = (statement: Node): string[] =>
  statement.type === 'VariableDeclaration' && statement.kind === 'var' ? [] : namesOf(declaredBy(statement));

/** What `var` declares anywhere in a function's body, or in a module. */
export function hoistedIn(body: Node): string[] {
  const names: string[] = [];
  walk(body, (node) => {
    if (node.type === 'VariableDeclaration' && node.kind === 'var') names.push(...namesOf(declaredBy(node)));
    return !isFunction(node);
  });
  return names;
}

function without(names: ReadonlySet<string>, declared: string[]): ReadonlySet<string> {
  if (!declared.some((name) => names.has(name))) return names;
  const rest = new Set(names);
  for (const name of declared) rest.delete(name);
  return rest;
}
