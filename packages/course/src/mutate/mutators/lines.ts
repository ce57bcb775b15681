import type { Mutator } from '../mutator.ts';

/** Of a text of several lines each is left out, and each changes places with the next. */
export const lines: Mutator = (node) => {
  const [only] = node.type === 'TemplateLiteral' ? node.quasis : [];
  if (node.type !== 'TemplateLiteral' || node.quasis.length !== 1 || !only) return [];
  const all = only.value.raw.split('\n');
  const whole = (changed: string[]) => ({
    start: node.start + 1,
    end: node.end - 1,
    text: changed.join('\n'),
  });
  return all.flatMap((line, index) => {
    if (all.length < 2 || line.trim() === '') return [];
    const next = all[index + 1] ?? '';
    const removed = whole(all.toSpliced(index, 1));
    return next.trim() === '' || next.trim() === line.trim()
      ? [removed]
      : [removed, whole(all.toSpliced(index, 2, next, line))];
  });
};
