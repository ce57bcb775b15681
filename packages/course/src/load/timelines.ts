import { join } from 'node:path';
import type { Chapter } from '@yieldpoint/protocol';
import { runTypeScriptPrograms } from '../snippets/run-programs.ts';
import type { LoadedChapter } from './loaded.ts';
import type { Reader } from './reader.ts';

/** The chapters with the drawings that they place, made from real runs of their snippets. */
export async function withTimelines(reader: Reader, loaded: readonly LoadedChapter[]): Promise<Chapter[]> {
  const drawn = loaded.flatMap(({ chapter, snippets, placed }) =>
    snippets
      .filter(({ name }) => placed.some((one) => one.kind === 'timeline' && one.name === name))
      .map((read) => ({ ...read, slug: chapter.slug })),
  );
  const runs = await runTypeScriptPrograms(drawn.map(({ snippet }) => snippet.typescript));
  const timelines: Record<string, Chapter['timelines']> = {};
  for (const [index, { name, folder, slug }] of drawn.entries()) {
    const trace = runs[index]?.trace ?? [];
    if (trace.length === 0) {
      const detail = runs[index]?.failure?.message ?? 'The program runs nothing on a loop of its own.';
      reader.report('timeline-empty', join(folder, 'main.ts'), detail);
    }
    (timelines[slug] ??= {})[name] = trace;
  }
  return loaded.map(({ chapter }) => ({ ...chapter, timelines: timelines[chapter.slug] ?? {} }));
}
