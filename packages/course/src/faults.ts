/** Everything that can be wrong with a course or an exercise, and what its author should do about it. */
export const FAULTS = {
  'no-such-folder': 'Name a folder that exists: a course, a chapter or an exercise.',
  'missing-file': 'Create it; docs/instructors.md lists what an exercise holds.',
  unreadable: 'Make it an ordinary file that you may read.',
  'not-utf8': 'Save the file as UTF-8.',
  'empty-file': 'Write the text, or the page will show nothing there.',
  'yaml-syntax': 'Mend the YAML; texts with a colon or a leading quote need quotes around them.',
  'yaml-invalid': 'Change the value as described; docs/instructors.md lists every key.',
  'no-tests': 'Add tests/visible.test.ts; a file whose name contains `hidden` holds hidden tests.',
  'folder-name': 'Name it like `03-limit-the-rate`: two digits for the order, then words joined by hyphens.',
  'missing-chapter': 'Create the folder, or take it out of `chapters` in course.yaml.',
  'unlisted-chapter': 'List the folder under `chapters` in course.yaml, at its place.',
  'no-exercises': 'Add an exercise to the chapter: `course new`.',
  'duplicate-id': 'Give one of them another id; results are stored under it.',
  'duplicate-slug': 'Give one of the chapters another slug; it is part of the address.',
  'duplicate-term': 'Merge the two entries, or give one of them another id; it is part of the address.',
  'terms-unsorted': 'Keep glossary.yaml sorted by `id`, so that nobody writes an entry twice.',
  'unknown-chapter': 'Write the `slug` of a chapter that is listed in course.yaml.',
  'too-few-hints': 'Write at least three steps, each under a `## ` heading, from gentle to nearly telling.',
  'hint-steps-differ': 'Write the same steps in every language.',
  'languages-differ':
    'Bring both languages in step: the same headings, code blocks and directives, in order, and the same links.',
  'too-few-mistakes': 'Add wrong solutions that learners really write, at least four.',
  'mistakes-alike': 'Add a test that tells the two apart, or merge them: both messages would be shown.',
  'unknown-test':
    'Write the name exactly as in the test file, with `describe > ` before it where there is one.',
  'missing-text': 'Add it to tests/texts.zh-CN.yaml, with the English text as key.',
  'unused-text':
    'Remove it, or write the key exactly as the test says it. Messages of hidden tests do not belong here.',
  'dead-link': 'Correct the link or remove it.',
  'starter-rejected': 'The starter must compile: a student must be able to press Submit at once.',
  'starter-passes': 'Leave something to do, or test what the starter lacks.',
  'starter-alike':
    'Make the starter fail other tests: who submits it unchanged is told about a mistake that they did not make.',
  'solution-fails': 'The solution must pass every test with every seed.',
  'mistake-rejected': 'A mistake must compile; it is wrong in what it does.',
  'mistake-passes': 'Add a test that catches it.',
  'mistake-differs': 'Correct `fails` in mistake.yaml, or the mistake, or the tests.',
  'unknown-withheld': 'Write the name as `@yieldpoint/asyncio` exports it, or take it out of `withheld`.',
  'nothing-to-break': 'Put the code that is to be broken into support/: the student reads it there.',
  'program-differs':
    'Let support/program.ts export `async function main(print)`, and the solution predict what it prints.',
  'over-maximum':
    'Ask for less, or for the default; who runs the platform sets the maximum (`LIMITS_MAX` in docs/operators.md).',
  'over-real-time': 'Make the tests do less, or raise `budget.realMs` in exercise.yaml with a reason.',
  'over-virtual-time': 'Shorten the waiting in the tests, or raise `budget.virtualSeconds` in exercise.yaml.',
  'type-error': 'Mend the types; students see these errors in the editor.',
  'directive-unknown':
    'Write `::snippet[name]`, `::timeline[name]` or `::picture[name]`, with an empty line above and below.',
  'directive-misplaced': 'Take it out: a cheat sheet is printed, so it holds text and code alone.',
  'snippet-missing': 'Correct the name, or make the folder snippets/<name> in the chapter.',
  'snippet-unused': 'Place it in the text with a line `::snippet[name]`, or remove its folder.',
  'snippet-fails': 'Make the program end by itself and without an error; `course snippet` shows its run.',
  'output-differs': 'Mend the program, or run `course snippet --write` when what it prints is right.',
  'outputs-unexplained':
    'Make both programs print the same, or say under `differs` in snippet.yaml why Python prints something else.',
  'outputs-alike': 'Remove `differs` from snippet.yaml, and output.py.txt.',
  'timeline-empty': 'Draw a snippet that calls `run` or `runAsync` on the default loop.',
  'picture-missing': "Correct the name, or make the folder pictures/<name> in the course's folder.",
  'picture-unsafe':
    'Draw with shapes and text alone, in `currentColor` and `var(--…)`; the page shows nothing else.',
  'no-such-submission': 'Name a file, or a folder that holds the files of the exercise.',
  'too-large': 'Make it smaller: all files together may have 64 KB.',
  'folder-exists': 'Choose another name.',
  'not-gradable': 'This is our fault, not yours: run it again, and report it with the code shown.',
} as const;

export type FaultCode = keyof typeof FAULTS;

export interface Fault {
  code: FaultCode;
  /** The file or folder, as the author named it. */
  file: string;
  /** Counts from 1; null when the whole file is meant. */
  line: number | null;
  /** What is wrong, in one sentence. */
  detail: string;
}

export function fault(code: FaultCode, file: string, detail: string, line: number | null = null): Fault {
  return { code, file, line, detail };
}

/** `file:line code: detail` and, below it, what to do. */
export function describeFault({ code, file, line, detail }: Fault): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${place}  ${code}: ${detail}\n    ${FAULTS[code]}`;
}

/** Thrown when a course or an exercise can't be used as it is; `faults` holds everything found. */
export class CourseError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'));
    this.name = 'CourseError';
    this.faults = faults;
  }
}
