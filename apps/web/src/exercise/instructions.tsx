import type { Exercise, Locale } from '@yieldpoint/protocol';
import { Difficulty } from '../course/difficulty.tsx';
import { Kind } from '../course/kind.tsx';
import type { Dictionary } from '../i18n/dictionary.ts';
import { plural } from '../i18n/texts.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { Breadcrumb } from '../shell/breadcrumb.tsx';
import type { Crumb } from '../shell/breadcrumb.tsx';
import { StaticCode } from './editor/static-code.tsx';
import styles from './instructions.module.css';

interface Props {
  exercise: Exercise;
  crumbs: readonly Crumb[];
  locale: Locale;
  t: Dictionary;
}

/** What to do, and what it will be judged by. */
export async function Instructions({ exercise, crumbs, locale, t }: Props) {
  const hidden = exercise.hiddenTestCount ?? 0;
  const task = exercise.kind === 'implement' ? null : t.exercise.task[exercise.kind];
  return (
    <>
      <header className={styles.head}>
        <Breadcrumb label={t.shell.breadcrumb} crumbs={crumbs} />
        <h1>{exercise.title[locale]}</h1>
        <p className={styles.facts}>
          <Kind kind={exercise.kind} t={t} />
          <Difficulty level={exercise.difficulty} t={t} />
          <span>{plural(locale, t.course.points, exercise.points)}</span>
        </p>
        {task !== null && <p className={styles.task}>{task}</p>}
      </header>
      <div
        className="prose"
        dangerouslySetInnerHTML={{ __html: await renderMarkdown(exercise.prompt[locale]) }}
      />
      <details className={styles.tests}>
        <summary>{t.exercise.visibleTests}</summary>
        {Object.entries(exercise.visibleTests).map(([file, source]) => (
          <figure key={file}>
            <figcaption>{file}</figcaption>
            <StaticCode source={source} label={file} />
          </figure>
        ))}
        {hidden > 0 && <p>{plural(locale, t.exercise.hiddenTests, hidden)}</p>}
      </details>
    </>
  );
}
