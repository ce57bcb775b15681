import { refuse } from '../diagnostics.ts';
import { LineIndex } from '../line-index.ts';

const FORBIDDEN = /\0|\p{Surrogate}/u;

/** Refuses what cannot be handed to the native parser unchanged: it reads UTF-8. */
export function checkCharacters(source: string, file: string): void {
  const found = FORBIDDEN.exec(source);
  if (!found) return;
  const lines = new LineIndex(source);
  const name = found[0] === '\0' ? 'a NUL character' : 'half of a surrogate pair';
  const message = `The source holds ${name}. Delete it, or write it as an escape in a string.`;
  refuse(file, 'invalid-character', message, lines.placeOf(found.index), lines.placeOf(found.index + 1));
}
