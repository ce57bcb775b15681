import { replace, type Mutator, type Surroundings } from '../mutator.ts';
import type { Node } from 'oxc-parser';

/** `true` → `false`, `0` → `1`, `5` → `6`, `'ready'` → `''` */
export const literal: Mutator = (node, { parent, around }) => {
  if (isWording(parent, around)) return [];
  if (node.type === 'TemplateLiteral') {
    return node.start + 2 === node.end || parent?.type === 'TaggedTemplateExpression'
      ? []
      : [replace(node, '``')];
  }
  if (node.type !== 'Literal' || isName(node, parent)) return [];
  switch (typeof node.value) {
    case 'boolean':
      return [replace(node, String(!node.value))];
    case 'number':
      return [replace(node, node.value === 1 ? '0' : String(node.value + 1))];
    case 'bigint':
      return [replace(node, `${node.value + 1n}n`)];
    case 'string':
      return [replace(node, node.value === '' ? "'mutated'" : "''")];
    default:
      return [];
  }
};

/** The words of an error are for people; which error it is, is behaviour. */
function isWording(parent: Surroundings['parent'], around: Surroundings['around']): boolean {
  if (parent?.type !== 'NewExpression' && parent?.type !== 'CallExpression') return false;
  if (parent.callee.type !== 'Super') return namesError(parent.callee);
  const owner = around.findLast(({ type }) => type === 'ClassDeclaration' || type === 'ClassExpression');
  return (
    owner !== undefined && 'superClass' in owner && owner.superClass !== null && namesError(owner.superClass)
  );
}

const namesError = (node: Node): boolean => node.type === 'Identifier' && node.name.endsWith('Error');

/** A key, a directive such as 'use strict', or the name in `import()`. */
const isName = (node: Node, parent: Surroundings['parent']): boolean =>
  (parent !== null && 'key' in parent && parent.key === node) ||
  (parent?.type === 'ExpressionStatement' && 'directive' in parent) ||
  parent?.type === 'ImportExpression';
