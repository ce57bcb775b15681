import { writeSync } from 'node:fs';

/** A worker that never becomes ready. */
writeSync(2, 'The realm scripts are missing.');
process.exit(3);
