import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StaticCode } from '../../../../exercise/editor/static-code.tsx';
import { Instructions } from '../../../../exercise/instructions.tsx';
import { Workbench } from '../../../../exercise/workbench.tsx';
import { getCourse, getExercise } from '../../../../grader/server.ts';
import { fill } from '../../../../i18n/texts.ts';
import { renderMarkdown } from '../../../../markdown/render.ts';
import { pageLanguage } from '../../../../shell/page-language.ts';
import { pageMetadata } from '../../../../shell/page-metadata.ts';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: name, id } = await params;
  const { locale } = pageLanguage(name);
  const exercise = await getExercise(id);
  if (!exercise) notFound();
  return pageMetadata(locale, `/exercises/${id}`, {
    title: exercise.title[locale],
    description: exercise.summary[locale],
  });
}

export default async function ExercisePage({ params }: Props) {
  const { locale: name, id } = await params;
  const { locale, t } = pageLanguage(name);
  const [exercise, course] = await Promise.all([getExercise(id), getCourse()]);
  if (!exercise) notFound();
  const chapter = course.chapters.find(({ slug }) => slug === exercise.chapter);
  const crumbs = [
    { href: `/${locale}`, text: t.shell.overview },
    ...(chapter ? [{ href: `/${locale}/chapters/${chapter.slug}`, text: chapter.title[locale] }] : []),
  ];
  const { version, starter, support, testTexts = {} } = exercise;
  const label = (file: string) => fill(file in starter ? t.exercise.editor : t.exercise.given, { file });
  return (
    <Workbench
      key={id}
      exercise={{ id, title: exercise.title[locale], version, starter, support, texts: testTexts }}
      instructions={<Instructions exercise={exercise} crumbs={crumbs} locale={locale} t={t} />}
      hints={await Promise.all(exercise.hints[locale].map((hint) => renderMarkdown(hint, 3)))}
      fallback={Object.fromEntries(
        Object.entries({ ...support, ...starter }).map(([file, source]) => [
          file,
          <StaticCode key={file} source={source} label={label(file)} />,
        ]),
      )}
    />
  );
}
