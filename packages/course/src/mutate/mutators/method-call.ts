import { replace, type Mutator } from '../mutator.ts';

/** Methods that are easily taken for each other, or that might as well not be called. */
const OTHER: Readonly<Record<string, string | null>> = {
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toUpperCase: 'toLowerCase',
  toLowerCase: 'toUpperCase',
  push: 'unshift',
  unshift: 'push',
  pop: 'shift',
  shift: 'pop',
  find: 'findLast',
  findIndex: 'findLastIndex',
  indexOf: 'lastIndexOf',
  putNowait: 'getNowait',
  filter: null,
  slice: null,
  reverse: null,
  toReversed: null,
  sort: null,
  toSorted: null,
  trim: null,
};

/** `Math.min(a, b)` → `Math.max(a, b)`, `jobs.some(…)` → `jobs.every(…)`, `jobs.filter(…)` → `jobs` */
export const methodCall: Mutator = (node, { textOf }) => {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.callee.computed) {
    return [];
  }
  const { object, property } = node.callee;
  const other = Object.hasOwn(OTHER, property.name) ? OTHER[property.name] : undefined;
  if (other === undefined) return [];
  return [other === null ? replace(node, textOf(object)) : replace(property, other)];
};
