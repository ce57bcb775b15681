/** A line of a Markdown text that gives it its outline. */
export interface Block {
  line: number;
  kind: 'heading' | 'code' | 'directive';
  /** `##`, the language of a code block, or a whole directive, such as `::snippet[name]`. */
  what: string;
}

/** Headings, code blocks and directives, in order. Two languages in step have the same ones. */
export function blocks(markdown: string): Block[] {
  const found: Block[] = [];
  let fence: string | null = null;
  markdown.split('\n').forEach((text, index) => {
    const line = index + 1;
    const [, ticks, language = ''] = /^\s*(`{3,}|~{3,})\s*([\w-]*)/.exec(text) ?? [];
    if (ticks !== undefined && fence === null) {
      fence = ticks;
      found.push({ line, kind: 'code', what: language });
    } else if (ticks !== undefined && fence !== null && ticks.startsWith(fence)) fence = null;
    else if (fence === null) {
      const heading = /^(#{1,6}) /.exec(text)?.[1];
      if (heading !== undefined) found.push({ line, kind: 'heading', what: heading });
      else if (text.startsWith('::')) found.push({ line, kind: 'directive', what: text.trim() });
    }
  });
  return found;
}

/** The steps of a hints file: each begins with a `## ` heading. A text without one is a single step. */
export function hintSteps(markdown: string): string[] {
  if (markdown.trim() === '') return [];
  const lines = markdown.split('\n');
  const starts = blocks(markdown).filter(({ kind, what }) => kind === 'heading' && what === '##');
  if (starts.length === 0) return [markdown.trim()];
  return starts.map(({ line }, index) =>
    lines
      .slice(line - 1, (starts[index + 1]?.line ?? Infinity) - 1)
      .join('\n')
      .trim(),
  );
}

/** A code span, or what follows a link's or an image's text: its target. */
const SPAN_OR_TARGET = /`[^`]*`|\]\(([^)\s]+)/g;

/** Targets of links and images outside code, with their lines. */
export function links(markdown: string): { target: string; line: number }[] {
  const found: { target: string; line: number }[] = [];
  replaceTargets(markdown, (target, line) => {
    found.push({ target, line });
    return target;
  });
  return found;
}

/** The text with other targets in its links and images; code stays as it is. */
export function replaceTargets(markdown: string, replace: (target: string, line: number) => string): string {
  let inCode = false;
  return markdown
    .split('\n')
    .map((text, index) => {
      if (/^\s*(```|~~~)/.test(text)) inCode = !inCode;
      if (inCode) return text;
      return text.replaceAll(SPAN_OR_TARGET, (span: string, target?: string) =>
        target === undefined ? span : `](${replace(target, index + 1)}`,
      );
    })
    .join('\n');
}
