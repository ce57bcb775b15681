/**
 * Remembers what a pure function answered, for the `capacity` questions asked last; a failure is asked again.
 *
 * ```ts
 * const render = remember(100, slowlyRender);
 * await render('# Wait'); // slow
 * await render('# Wait'); // at once
 * ```
 */
export function remember<Answer>(
  capacity: number,
  ask: (question: string) => Promise<Answer>,
): (question: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (question) => {
    const answer = answers.get(question) ?? ask(question);
    // A Map keeps the order of insertion: what is put in again is the newest.
    answers.delete(question);
    answers.set(question, answer);
    answer.catch(() => answers.delete(question));
    for (const oldest of answers.keys()) {
      if (answers.size <= capacity) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
