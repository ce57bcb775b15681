import { replace, type Mutator } from '../mutator.ts';

/** Functions that take a number of seconds (or, the timers of JavaScript, milliseconds), and at which place. */
const PLACES: Readonly<Record<string, number>> = {
  sleep: 0,
  timeout: 0,
  timeoutAt: 0,
  waitFor: 1,
  callLater: 0,
  callAt: 0,
  setTimeout: 1,
  setInterval: 1,
};

/** `sleep(delay)` → `sleep(2 * (delay))`, `sleep(0)`; `{ timeout }` → no timeout */
export const duration: Mutator = (node, { parent, textOf }) => {
  if (node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'timeout') {
    const isGiven = parent?.type === 'ObjectExpression' && node.kind === 'init' && !node.method;
    return isGiven ? [replace(node, 'timeout: undefined')] : [];
  }
  if (node.type !== 'CallExpression') return [];
  const { callee } = node;
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
        ? callee.property.name
        : '';
  const place = Object.hasOwn(PLACES, name) ? PLACES[name] : undefined;
  const given = place === undefined ? undefined : node.arguments[place];
  if (given === undefined || given.type === 'SpreadElement') return [];
  const text = textOf(given);
  return text === '0' ? [replace(given, '1')] : [replace(given, `2 * (${text})`), replace(given, '0')];
};
