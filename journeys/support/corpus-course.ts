import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TESTS } from '../../packages/course/test/ways/exercise.ts';
import { START_TOGETHER } from './course-files.ts';

const EXERCISE = path.resolve(import.meta.dirname, '../../exercises', START_TOGETHER.folder);

/** A course whose one exercise, `start-together`, runs whatever is submitted. */
export async function corpusCourse() {
  const folder = await mkdtemp(path.join(tmpdir(), 'yieldpoint-corpus-'));
  const exercise = path.join(folder, START_TOGETHER.folder);
  await cp(EXERCISE, exercise, { recursive: true });
  for (const made of ['tests', 'mistakes']) await rm(path.join(exercise, made), { recursive: true });
  const text = (name: string): string => `${name}:\n  en: Corpus\n  zh-CN: 语料\n`;
  const files = {
    'course.yaml': `${text('title')}${text('summary')}chapters:\n  - 06-tasks\n`,
    '06-tasks/chapter.yaml': `slug: tasks\n${text('title')}${text('summary')}`,
    '06-tasks/chapter.en.md': 'Text.\n',
    '06-tasks/chapter.zh-CN.md': '正文。\n',
    [`${START_TOGETHER.folder}/tests/visible.test.ts`]: TESTS,
    [`${START_TOGETHER.folder}/tests/texts.zh-CN.yaml`]: 'main: 运行\n',
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
