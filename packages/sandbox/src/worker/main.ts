import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGE_FILES } from '../image/files.ts';
import type { Brief, Work } from '../job.ts';
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

serve<Work, Brief>({
  prepare(isHurried) {
    const session = isHurried ? sessions.open() : sessions.prepare();
    return {
      study: (brief) => session.study(brief),
      run: ({ files }, tell) => session.run(files, (event) => tell({ type: 'event', event })),
      dispose: () => session.dispose(),
    };
  },
  warmUp: () => warmUp(sessions.prepare(), programs.warmUp),
});
