import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { rehypeCode } from './rehype-code.ts';
import { rehypePlace } from './rehype-place.ts';
import { PLACE, remarkPlace } from './remark-place.ts';
import { remember } from './remember.ts';

const attributes = {
  ...defaultSchema.attributes,
  div: [...(defaultSchema.attributes?.['div'] ?? []), PLACE],
};

/** From Markdown to HTML; `top` is the level of the highest headings. */
export const processorFor = (top: number) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkPlace)
    .use(remarkRehype)
    .use(rehypeSanitize, { ...defaultSchema, attributes })
    .use(rehypePlace, { top })
    .use(rehypeCode)
    .use(rehypeStringify);

/**
 * Markdown of the course as HTML that is safe to put into a page: raw HTML, scripts, handlers and
 * `javascript:` addresses are gone, code is coloured by classes. `top` is the level of its highest headings.
 *
 * ```ts
 * await renderMarkdown('# Wait\n\n`await` **yields**.')
 * // '<h2>Wait</h2>\n<p><code>await</code> <strong>yields</strong>.</p>'
 * ```
 */
export const renderMarkdown = (source: string, top = 2): Promise<string> => rendered(`${top}${source}`);

/** Colouring code takes most of a page's time, and the course changes rarely. */
const rendered = remember(500, async (question) =>
  String(await processorFor(Number(question[0])).process(question.slice(1))),
);
