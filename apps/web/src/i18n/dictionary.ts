import type { Locale } from '@yieldpoint/protocol';
import { connection } from './texts/connection.ts';
import { course } from './texts/course.ts';
import { diagnostics } from './texts/diagnostics.ts';
import { errors } from './texts/errors.ts';
import { exercise } from './texts/exercise.ts';
import { messages } from './texts/messages.ts';
import { reference } from './texts/reference.ts';
import { results } from './texts/results.ts';
import { shell } from './texts/shell.ts';
import { snippet } from './texts/snippet.ts';
import { timeline } from './texts/timeline.ts';

const sections = {
  shell,
  course,
  reference,
  exercise,
  results,
  connection,
  diagnostics,
  errors,
  messages,
  snippet,
  timeline,
};

/** Every word of the pages in one language. Plain data: the server hands it to the browser, one language at a time. */
export type Dictionary = { [S in keyof typeof sections]: (typeof sections)[S][Locale] };

export const dictionaryOf = (locale: Locale): Dictionary => ({
  shell: shell[locale],
  course: course[locale],
  reference: reference[locale],
  exercise: exercise[locale],
  results: results[locale],
  connection: connection[locale],
  diagnostics: diagnostics[locale],
  errors: errors[locale],
  messages: messages[locale],
  snippet: snippet[locale],
  timeline: timeline[locale],
});
