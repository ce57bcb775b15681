import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const TASKS = path.resolve(import.meta.dirname, '../../exercises/06-tasks');

const typescript = `import { createTask, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

async function visit(name: string, seconds: number): Promise<void> {
  await sleep(seconds);
  console.log(\`\${getRunningLoop().time()} \${name}\`);
}

async function main(): Promise<void> {
  const first = createTask(visit('London', 2));
  const second = createTask(visit('Paris', 1));
  await first;
  await second;
}

run(main());
`;
const python = `import asyncio

async def visit(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{asyncio.get_running_loop().time():g} {name}")

async def main():
    first = asyncio.create_task(visit("London", 2))
    second = asyncio.create_task(visit("Paris", 1))
    await first
    await second

asyncio.run(main())
`;
const picture = (word: string) => `<svg viewBox="0 0 120 40">
  <marker id="tip" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" markerHeight="6" orient="auto">
    <path d="M0 0 L6 3 L0 6 z" fill="currentColor"/>
  </marker>
  <rect x="4" y="10" width="44" height="20" rx="4" fill="none" stroke="var(--accent)"/>
  <path d="M50 20 H110" stroke="currentColor" marker-end="url(#tip)"/>
  <text x="26" y="24" font-size="9" text-anchor="middle" fill="currentColor">${word}</text>
</svg>
`;

const both = (en: string, chinese = en): string => `  en: ${en}\n  zh-CN: ${chinese}\n`;

/** A course with a chapter that places a snippet, the drawing of its run and a picture. */
export async function snippetCourse() {
  const folder = await mkdtemp(path.join(tmpdir(), 'yieldpoint-course-'));
  const chapter = path.join(folder, '06-tasks');
  await cp(path.join(TASKS, '01-start-together'), path.join(chapter, '01-start-together'), {
    recursive: true,
  });
  const placed = '\n::snippet[two-cities]\n\n::timeline[two-cities]\n\n::picture[step]\n';
  const files = {
    'course.yaml': `title:\n${both('Course', '课程')}summary:\n${both('All of it.', '全部。')}chapters:\n  - 06-tasks\n`,
    '06-tasks/chapter.yaml': `slug: tasks\ntitle:\n${both('Tasks', '任务')}summary:\n${both('Two at once.', '同时两个。')}`,
    '06-tasks/chapter.en.md': `Text.\n\n## Two cities\n\nMore.\n${placed}`,
    '06-tasks/chapter.zh-CN.md': `正文。\n\n## 两座城市\n\n更多。\n${placed}`,
    '06-tasks/snippets/two-cities/snippet.yaml': `title:\n${both('Two cities', '两座城市')}`,
    '06-tasks/snippets/two-cities/main.ts': typescript,
    '06-tasks/snippets/two-cities/main.py': python,
    '06-tasks/snippets/two-cities/output.txt': '1 Paris\n2 London\n',
    'pictures/step/picture.yaml': `alt:\n${both('One step of the loop.', '循环的一步。')}`,
    'pictures/step/picture.en.svg': picture('step'),
    'pictures/step/picture.zh-CN.svg': picture('一步'),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
