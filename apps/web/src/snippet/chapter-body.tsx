import type { Chapter, Locale } from '@yieldpoint/protocol';
import { StaticCode } from '../exercise/editor/static-code.tsx';
import { Timeline } from '../exercise/timeline/timeline.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { fill } from '../i18n/texts.ts';
import { renderChapter, type ChapterPart } from '../markdown/chapter.ts';
import { LANGUAGE_NAMES, type ProgramLanguage } from './languages.ts';
import { PictureFigure } from './picture-figure.tsx';
import { SnippetCard } from './snippet-card.tsx';
import styles from './chapter-body.module.css';

interface Props {
  chapter: Chapter;
  locale: Locale;
  t: Dictionary;
}

/** A chapter's text with the programs, drawings and pictures that it places. */
export async function ChapterBody({ chapter, locale, t }: Props) {
  const parts = await renderChapter(chapter.body[locale]);
  return (
    <div className={styles.body}>
      {parts.map((part, index) => (
        // The parts of a text never move: their number is what they are.
        <Part key={index} part={part} chapter={chapter} locale={locale} t={t} />
      ))}
    </div>
  );
}

function Part({ part, chapter, locale, t }: Props & { part: ChapterPart }) {
  if (part.kind === 'prose') return <div className="prose" dangerouslySetInnerHTML={{ __html: part.html }} />;
  return (
    <div className={styles.wide}>
      <Placed part={part} chapter={chapter} locale={locale} t={t} />
    </div>
  );
}

function Placed({ part, chapter, locale, t }: Props & { part: Exclude<ChapterPart, { kind: 'prose' }> }) {
  if (part.kind === 'picture') {
    const picture = chapter.pictures[part.name];
    return picture && <PictureFigure name={part.name} picture={picture} locale={locale} />;
  }
  const snippet = chapter.snippets[part.name];
  if (!snippet) return null;
  const title = snippet.title[locale];
  if (part.kind === 'timeline') {
    const events = chapter.timelines[part.name] ?? [];
    return <Timeline test={title} trace={{ events, dropped: 0 }} />;
  }
  const label = (language: ProgramLanguage) =>
    fill(t.snippet.code, { title, language: LANGUAGE_NAMES[language] });
  return (
    <SnippetCard
      snippet={snippet}
      fallback={{
        typescript: <StaticCode source={snippet.typescript.trimEnd()} label={label('typescript')} />,
        python: <StaticCode source={snippet.python.trimEnd()} label={label('python')} language="python" />,
      }}
    />
  );
}
