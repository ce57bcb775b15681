import type { Root } from 'hast';
import { PLACE, PLACED_KINDS, type PlacedKind } from './remark-place.ts';
import { processorFor } from './render.ts';
import { remember } from './remember.ts';

/** A chapter in the order of its text: prose as HTML, and what is placed between. */
export type ChapterPart = { kind: 'prose'; html: string } | { kind: PlacedKind; name: string };

const processor = processorFor(2);

/** A chapter's Markdown, cut where something is placed. */
export const renderChapter = remember(100, async (source): Promise<ChapterPart[]> => {
  const parts: ChapterPart[] = [];
  let prose: Root['children'] = [];
  const endProse = (): void => {
    const html = processor.stringify({ type: 'root', children: prose });
    if (html.trim() !== '') parts.push({ kind: 'prose', html });
    prose = [];
  };
  for (const node of (await processor.run(processor.parse(source))).children) {
    const place = node.type === 'element' ? node.properties[PLACE] : undefined;
    const [word, name] = typeof place === 'string' ? place.split(':') : [];
    const kind = PLACED_KINDS.find((each) => each === word);
    if (kind === undefined || name === undefined) prose.push(node);
    else {
      endProse();
      parts.push({ kind, name });
    }
  }
  endProse();
  return parts;
});
