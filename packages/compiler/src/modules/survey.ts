import type {
  AssignmentExpression,
  AwaitExpression,
  CallExpression,
  Function,
  ImportExpression,
  Node,
  Program,
  TemplateElement,
  VariableDeclarator,
  YieldExpression,
} from 'oxc-parser';
import { boundBy, eachChild } from './ast.ts';

/** What the one walk over a lowered module finds for all who look for something; each list in the order of the text. */
export interface Survey {
  /** Syntax that parses and survives lowering, but means nothing where the code runs. */
  unsupported: { start: number; end: number; what: string }[];
  /** What is awaited at the top level: nothing else is left after lowering. */
  awaits: AwaitExpression[];
  dynamicImports: ImportExpression[];
  /** Every name that is declared anywhere inside, imports aside. */
  declared: Set<string>;
  /** The texts of templates: nothing in them is code. */
  templates: TemplateElement[];
  /** Without arrows. */
  functions: Function[];
  calls: CallExpression[];
  /** Each with the innermost function around it. */
  yields: { node: YieldExpression; within: Node | null }[];
  declarators: VariableDeclarator[];
  assignments: AssignmentExpression[];
  /** Of objects and classes. */
  methods: { key: Node; computed: boolean; value: Function }[];
}

export function survey(program: Program): Survey {
  const found: Survey = {
    unsupported: [],
    awaits: [],
    dynamicImports: [],
    declared: new Set(),
    templates: [],
    functions: [],
    calls: [],
    yields: [],
    declarators: [],
    assignments: [],
    methods: [],
  };
  visit(program, null);
  return found;

  /** The commonest types first, and their children by name: looking up what a node's are costs as much as the rest. */
  function visit(node: Node, within: Node | null): void {
    switch (node.type) {
      case 'Identifier':
      case 'Literal':
      case 'ThisExpression':
        return;
      case 'MemberExpression':
        visit(node.object, within);
        return visit(node.property, within);
      case 'CallExpression':
        found.calls.push(node);
        visit(node.callee, within);
        return visitAll(node.arguments, within);
      case 'ExpressionStatement':
        return visit(node.expression, within);
      case 'BlockStatement':
        return visitAll(node.body, within);
      case 'VariableDeclaration':
        return visitAll(node.declarations, within);
      case 'VariableDeclarator':
        found.declarators.push(node);
        declare(node.id);
        visit(node.id, within);
        if (node.init) visit(node.init, within);
        return;
      case 'ReturnStatement':
        if (node.argument) visit(node.argument, within);
        return;
      case 'YieldExpression':
        found.yields.push({ node, within });
        if (node.argument) visit(node.argument, within);
        return;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        found.functions.push(node);
        if (node.id) declare(node.id);
        for (const parameter of node.params) declare(parameter);
        visitAll(node.params, node);
        if (node.body) visit(node.body, node);
        return;
      case 'ArrowFunctionExpression':
        for (const parameter of node.params) declare(parameter);
        visitAll(node.params, node);
        return visit(node.body, node);
      case 'AssignmentExpression':
        found.assignments.push(node);
        visit(node.left, within);
        return visit(node.right, within);
      case 'TemplateElement':
        found.templates.push(node);
        return;
      case 'Property':
      case 'MethodDefinition': {
        const { key, computed, value } = node;
        if (value.type === 'FunctionExpression') found.methods.push({ key, computed, value });
        break;
      }
      case 'AwaitExpression':
        found.awaits.push(node);
        break;
      default:
        visitRare(node);
    }
    eachChild(node, (child) => visit(child, within));
  }

  function visitAll(nodes: readonly (Node | null)[], within: Node | null): void {
    for (const node of nodes) if (node) visit(node, within);
  }

  function visitRare(node: Node): void {
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      if (node.id) declare(node.id);
    } else if (node.type === 'CatchClause') {
      if (node.param) declare(node.param);
    } else {
      const what = unsupported(node);
      if (what) found.unsupported.push({ start: node.start, end: node.end, what });
      else if (node.type === 'ImportExpression') found.dynamicImports.push(node);
    }
  }

  function declare(pattern: Node): void {
    for (const { name, start, end } of boundBy(pattern)) {
      found.declared.add(name);
      if (name === 'babelHelpers') found.unsupported.push({ start, end, what: 'The name `babelHelpers` is' });
    }
  }
}

function unsupported(node: Node): string | undefined {
  switch (node.type) {
    case 'Decorator':
      return 'Decorators are';
    case 'AccessorProperty':
      return 'The `accessor` keyword is';
    case 'MetaProperty':
      return node.meta.name === 'import' ? '`import.meta` is' : undefined;
    case 'ImportDeclaration':
    case 'ImportExpression':
      return node.phase ? `\`import ${node.phase}\` is` : undefined;
    default:
      return undefined;
  }
}
