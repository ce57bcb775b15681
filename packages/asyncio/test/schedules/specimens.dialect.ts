import { cancelling } from './cancelling.dialect.ts';
import { sharing } from './sharing.dialect.ts';
import { stale } from './stale.dialect.ts';
import { waiting } from './waiting.dialect.ts';

/** Two dozen programs with the bugs that concurrent programs have, and the same programs mended. */
export const specimens = [...sharing, ...waiting, ...cancelling, ...stale];
