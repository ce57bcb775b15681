import type { SubmissionEvent } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { Ledger } from '../bench/ledger.ts';
import { story } from './support/kinds.ts';
import { finished } from './support/fake-sandbox.ts';

const from = { submission: 'one', at: 0 };
const first: SubmissionEvent = { ...from, seq: 1, attempt: 1, type: 'started' };
const again: SubmissionEvent = { ...from, seq: 2, attempt: 2, type: 'started' };
const verdict = (seq: number, attempt: number, body = finished()): SubmissionEvent => ({
  ...body,
  ...from,
  seq,
  attempt,
});
const undisturbed = [first, verdict(2, 1)];

function faultsOf(...told: SubmissionEvent[][]) {
  const ledger = new Ledger(new Map([['right', story(undisturbed)]]));
  for (const [index, events] of told.entries()) ledger.told(`id-${index}`, 'right', events);
  return ledger.faults;
}

test('an attempt that death cut short leaves no trace in the story', () => {
  expect(faultsOf(undisturbed, [first, again, verdict(3, 2)])).toEqual({ lost: 0, doubled: 0, different: 0 });
});

test('what has no verdict, or a gap in its numbers, is lost', () => {
  expect(faultsOf([], [first], [first, verdict(3, 1)])).toEqual({ lost: 3, doubled: 0, different: 0 });
});

test('two verdicts, a number told twice, and two clicks with one id are doubled', () => {
  expect(faultsOf([...undisturbed, verdict(3, 1)], [first, first, verdict(2, 1)])).toMatchObject({
    doubled: 2,
  });
  const ledger = new Ledger(new Map([['right', story(undisturbed)]]));
  ledger.told('same', 'right', undisturbed);
  ledger.told('same', 'right', undisturbed);
  expect(ledger.faults).toEqual({ lost: 0, doubled: 1, different: 0 });
});

test('a submission that came of no click is doubled', () => {
  const ledger = new Ledger(new Map([['right', story(undisturbed)]]));
  ledger.told('mine', 'right', undisturbed);
  ledger.history(['mine', 'whose']);
  expect(ledger.faults).toEqual({ lost: 0, doubled: 1, different: 0 });
});

test('another verdict, and a record that is not what was told, are different', () => {
  const ledger = new Ledger(new Map([['right', story(undisturbed)]]));
  ledger.told('one', 'right', [first, verdict(2, 1, finished('failed'))]);
  ledger.kept(undisturbed, undisturbed);
  ledger.kept(undisturbed, [first]);
  expect(ledger.faults).toEqual({ lost: 0, doubled: 0, different: 2 });
});
