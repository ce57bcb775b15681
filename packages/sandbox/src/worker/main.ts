import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGE_FILES } from '../image/files.ts';
import type { Job } from '../job.ts';
import type { CompiledPrograms } from '../rehearsal/compiled-programs.ts';
import { SessionFactory } from '../session/session.ts';
import { serve } from './serve.ts';
import { warmUp } from './warm-up.ts';

const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

const programs = JSON.parse(read(IMAGE_FILES.programs)) as CompiledPrograms;
const sessions = new SessionFactory({
  student: read(IMAGE_FILES.student),
  tests: read(IMAGE_FILES.tests),
  programs,
});

serve<Job>({
  prepare(isHurried) {
    const session = isHurried ? sessions.open() : sessions.prepare();
    return {
      run: (job, tell) => session.run(job, (event) => tell({ type: 'event', event })),
      dispose: () => session.dispose(),
    };
  },
  warmUp: () => warmUp(sessions.prepare(), programs.warmUp),
});
