import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lines } from './lines.ts';

const guests = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

function filled(names: string[]): Lines {
  const lines = new Lines();
  names.forEach((guest, index) => lines.add({ guest, submission: `${guest}-${index}`, lane: 'student' }));
  return lines;
}

function drain(lines: Lines) {
  const jobs = [];
  for (let job = lines.take(); job; job = lines.take()) jobs.push(job);
  return jobs;
}

test('every job is taken once, each guest in their own order', () => {
  fc.assert(
    fc.property(guests, (names) => {
      const jobs = drain(filled(names));
      const expected = names.map((guest, index) => `${guest}-${index}`);
      expect(jobs.map(({ submission }) => submission).toSorted()).toEqual(expected.toSorted());
      for (const guest of new Set(names)) {
        const own = jobs.filter((job) => job.guest === guest).map(({ submission }) => submission);
        expect(own).toEqual(expected.filter((id) => id.startsWith(guest)));
      }
    }),
  );
});

test('guests take turns', () => {
  const jobs = drain(filled(['a', 'a', 'a', 'a', 'b', 'c', 'c']));
  expect(jobs.map(({ guest }) => guest)).toEqual(['a', 'b', 'c', 'a', 'c', 'a', 'a']);
});

test('what is told to be ahead is exactly what is taken before', () => {
  fc.assert(
    fc.property(guests, fc.nat({ max: 20 }), fc.constantFrom('a', 'b', 'e'), (names, taken, guest) => {
      const lines = filled(names);
      for (let count = 0; count < taken; count += 1) lines.take();
      const ahead = lines.ahead(guest);
      lines.add({ guest, submission: 'mine', lane: 'student' });
      expect(drain(lines).findIndex(({ submission }) => submission === 'mine')).toBe(ahead);
      expect(lines.size).toBe(0);
    }),
  );
});

test('the order that is told is the order in which they are taken', () => {
  fc.assert(
    fc.property(guests, fc.nat({ max: 20 }), (names, taken) => {
      const lines = filled(names);
      for (let count = 0; count < taken; count += 1) lines.take();
      const order = [...lines.order()];
      expect(order).toEqual(drain(lines));
    }),
  );
});
