import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGE_FILES } from '../image/files.ts';
import { SessionFactory } from '../session/session.ts';
import { serve } from './serve.ts';
import { warmUp } from './warm-up.ts';

const script = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

const sessions = new SessionFactory({
  student: script(IMAGE_FILES.student),
  tests: script(IMAGE_FILES.tests),
});

serve(() => sessions.prepare(), warmUp);
