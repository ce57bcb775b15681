import type { Element, ElementContent } from 'hast';
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import type { HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

/** Colours come as names, so that the page's own theme decides what they look like. */
const theme = createCssVariablesTheme({ name: 'yieldpoint' });

let highlighter: Promise<HighlighterCore> | undefined;

const load = () =>
  (highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [
      import('shiki/dist/langs/typescript.mjs'),
      import('shiki/dist/langs/python.mjs'),
      import('shiki/dist/langs/bash.mjs'),
      import('shiki/dist/langs/json.mjs'),
    ],
    engine: createJavaScriptRegexEngine(),
  }));

const ALIASES: Record<string, string> = {
  ts: 'typescript',
  js: 'typescript',
  javascript: 'typescript',
  py: 'python',
  sh: 'bash',
  shell: 'bash',
};

/** `var(--shiki-token-keyword)` → `code-keyword`; plain text has no class. */
const classOf = (color: string | undefined) => /--shiki-token-([\w-]+)/.exec(color ?? '')?.[1];

/** The lines of a program as spans with classes; plain text where the language is not known. */
export async function highlight(code: string, language: string | undefined): Promise<ElementContent[]> {
  const shiki = await load();
  const lang = ALIASES[language ?? ''] ?? language;
  if (!lang || !shiki.getLoadedLanguages().includes(lang)) return [{ type: 'text', value: code }];
  const { tokens } = shiki.codeToTokens(code, {
    lang,
    theme: 'yieldpoint',
    // By default it gives up on what takes half a second, as anything may on a busy machine; and we remember the result.
    tokenizeTimeLimit: 0,
  });
  return tokens.flatMap((line, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    ...line.map((token) => span(token.content, classOf(token.color))),
  ]);
}

function span(value: string, name: string | undefined): ElementContent {
  if (!name) return { type: 'text', value };
  const element: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: [`code-${name}`] },
    children: [{ type: 'text', value }],
  };
  return element;
}
