/** Every page that readers have, without its language: what the API lists, and what stands beside it. */
export async function allPaths(url: string): Promise<string[]> {
  const course = (await (await fetch(`${url}/api/course`)).json()) as Listed;
  const chapters = course.chapters.map(({ slug }) => `/chapters/${slug}`);
  const exercises = course.chapters.flatMap((chapter) =>
    chapter.exercises.map(({ id }) => `/exercises/${id}`),
  );
  const sheets = chapters.map((chapter) => `${chapter}/cheat-sheet`);
  return ['', '/glossary', '/cheat-sheet', ...chapters, ...sheets, ...exercises];
}

interface Listed {
  chapters: { slug: string; exercises: { id: string }[] }[];
}
