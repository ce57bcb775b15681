import type { CallExpression, Node } from 'oxc-parser';

/** `babelHelpers.asyncToGenerator(function* () { … })` or its like for generators: what lowering makes of `async`. */
export function isLoweredAsync(node: Node): node is CallExpression {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'Identifier' &&
    node.callee.object.name === 'babelHelpers' &&
    node.callee.property.type === 'Identifier' &&
    /^(?:asyncToGenerator|wrapAsyncGenerator)$/.test(node.callee.property.name)
  );
}

/** The generator function in it. */
export function bodyOf({ arguments: [body] }: CallExpression): Node | null {
  return body?.type === 'FunctionExpression' ? body : null;
}
