import type { AwaitExpression, ImportExpression, Node, Program } from 'oxc-parser';
import { boundBy, walk } from './ast.ts';

/** What one pass over a lowered module finds. */
export interface Survey {
  /** Syntax that parses and survives lowering, but means nothing where the code runs. */
  unsupported: { start: number; end: number; what: string }[];
  /** What is awaited at the top level: nothing else is left after lowering. */
  awaits: AwaitExpression[];
  dynamicImports: ImportExpression[];
  /** Every name that is declared anywhere inside, imports aside. */
  declared: Set<string>;
  /** The texts of templates: nothing in them is code. */
  templates: { start: number; end: number }[];
}

export function survey(program: Program): Survey {
  const found: Survey = {
    unsupported: [],
    awaits: [],
    dynamicImports: [],
    declared: new Set(),
    templates: [],
  };
  walk(program, (node) => {
    for (const { name, start, end } of namesOf(node)) {
      found.declared.add(name);
      if (name === 'babelHelpers') found.unsupported.push({ start, end, what: 'The name `babelHelpers` is' });
    }
    const what = unsupported(node);
    if (what) found.unsupported.push({ start: node.start, end: node.end, what });
    else if (node.type === 'AwaitExpression') found.awaits.push(node);
    else if (node.type === 'ImportExpression') found.dynamicImports.push(node);
    else if (node.type === 'TemplateElement') found.templates.push({ start: node.start, end: node.end });
  });
  return found;
}

/** What one node declares, in whatever scope. */
function namesOf(node: Node): { name: string; start: number; end: number }[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return boundBy(node.id);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...(node.id ? [node.id] : []), ...node.params.flatMap((parameter) => boundBy(parameter))];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id ? [node.id] : [];
    case 'CatchClause':
      return node.param ? boundBy(node.param) : [];
    default:
      return [];
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
