// Fetches pages that link to each other, never more than two at a time, each one once.
import { Semaphore, TaskGroup, asyncWith, getRunningLoop, run, sleep } from '@yieldpoint/asyncio';

const site: Record<string, { seconds: number; links: string[] }> = {
  '/': { seconds: 1, links: ['/news', '/about', '/shop'] },
  '/news': { seconds: 2, links: ['/', '/archive'] },
  '/about': { seconds: 1, links: [] },
  '/shop': { seconds: 1, links: ['/about'] },
  '/archive': { seconds: 1, links: ['/news'] },
};

async function crawl(start: string): Promise<void> {
  const seen = new Set([start]);
  const connections = new Semaphore(2);
  const group = new TaskGroup();

  async function visit(page: string): Promise<void> {
    const { seconds, links } = site[page] ?? { seconds: 0, links: [] };
    await asyncWith(connections, () => sleep(seconds));
    console.log(`${getRunningLoop().time()} s  ${page}`);
    for (const link of links) {
      if (seen.has(link)) continue;
      seen.add(link);
      group.createTask(visit(link));
    }
  }

  await asyncWith(group, () => visit(start));
  console.log(`${seen.size} pages in ${getRunningLoop().time()} s`);
}

run(crawl('/'));
