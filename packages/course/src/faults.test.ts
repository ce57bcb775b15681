import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CourseError, FAULTS, describeFault, fault } from './faults.ts';

test('a fault names the place, what is wrong and what to do', () => {
  expect(describeFault(fault('dead-link', 'a.md', '`b.md` leads nowhere.', 3))).toBe(
    `a.md:3  dead-link: \`b.md\` leads nowhere.\n    ${FAULTS['dead-link']}`,
  );
});

test('an error carries every fault', () => {
  const faults = [fault('no-tests', 'x', 'None.'), fault('not-utf8', 'y', 'No.')];
  expect(new CourseError(faults).message).toBe(faults.map(describeFault).join('\n'));
});

test('every code is documented', async () => {
  const guide = await readFile(new URL('../../../docs/instructors.md', import.meta.url), 'utf8');
  expect(Object.keys(FAULTS).filter((code) => !guide.includes(`| \`${code}\` |`))).toEqual([]);
});
