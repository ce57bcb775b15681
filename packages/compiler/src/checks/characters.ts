import { refuse } from '../diagnostics.ts';
import { LineIndex } from '../line-index.ts';

/** Refuses what cannot be handed to the native parser unchanged: it reads UTF-8. */
export function checkCharacters(source: string, file: string): void {
  const nul = source.indexOf('\0');
  const at = nul >= 0 ? nul : source.isWellFormed() ? -1 : source.search(/\p{Surrogate}/u);
  if (at < 0) return;
  const lines = new LineIndex(source);
  const name = nul >= 0 ? 'a NUL character' : 'half of a surrogate pair';
  const message = `The source holds ${name}. Delete it, or write it as an escape in a string.`;
  refuse(file, 'invalid-character', message, lines.placeOf(at), { end: lines.placeOf(at + 1) });
}
