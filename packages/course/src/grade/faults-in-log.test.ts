import { expect, test } from 'vitest';
import { faultsInLog } from './faults-in-log.ts';

const fault = (message: string) => ({ end: { kind: 'fault', message } });

test('each fault once, without its stack', () => {
  const broken = fault(
    'Error: visible.test.ts:3: Expected `,`\nbut found `=>`\n    at one (a.js:1:2)\n    at two',
  );
  expect(faultsInLog({ runs: [broken, broken, fault('Error: other')] })).toEqual([
    'Error: visible.test.ts:3: Expected `,`\nbut found `=>`',
    'Error: other',
  ]);
});

test('nothing where nothing broke', () => {
  expect(faultsInLog({ runs: [{ end: { kind: 'done' } }, { end: { kind: 'crashed' } }] })).toEqual([]);
  expect(faultsInLog({ verdict: 'passed' })).toEqual([]);
});
