import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { rehypeCode } from './rehype-code.ts';
import { rehypePlace } from './rehype-place.ts';

const processorFor = (top: number) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSanitize)
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
export async function renderMarkdown(source: string, top = 2): Promise<string> {
  return String(await processorFor(top).process(source));
}
