import { Lock, asyncWith, gather } from '@yieldpoint/asyncio';
import { expectThat, specimen, turns } from './program.dialect.ts';

/** What two tasks do to the same thing, with a wait in the middle. */
export const sharing = [
  specimen('lost update', (mended) => () => {
    let count = 0;
    const lock = new Lock();
    async function increment() {
      const seen = count;
      await turns(1);
      count = seen + 1;
    }
    async function later(delay: number) {
      await turns(delay);
      await (mended ? asyncWith(lock, increment) : increment());
    }
    return { main: gather([later(0), later(3)]), check: () => expectThat(count === 2, `counted ${count}`) };
  }),
  specimen('check, then act', (mended) => () => {
    let balance = 100;
    async function withdraw(delay: number, amount: number) {
      await turns(delay);
      if (balance < amount) return;
      if (mended) balance -= amount;
      await turns(1);
      if (!mended) balance -= amount;
    }
    return {
      main: gather([withdraw(0, 80), withdraw(3, 80)]),
      check: () => expectThat(balance >= 0, 'overdrawn'),
    };
  }),
  specimen('a cache filled twice', (mended) => () => {
    const cache = new Map<string, number>();
    let loads = 0;
    async function get(delay: number) {
      await turns(delay);
      if (cache.has('key')) return;
      if (mended) cache.set('key', 0);
      loads += 1;
      await turns(1);
      cache.set('key', 42);
    }
    return { main: gather([get(0), get(4)]), check: () => expectThat(loads === 1, `loaded ${loads} times`) };
  }),
  specimen('opened twice, closed once', (mended) => () => {
    const open = new Set<object>();
    const lock = new Lock();
    let connection: object | null = null;
    async function connect() {
      if (connection !== null) return;
      const made = {};
      open.add(made);
      await turns(1);
      connection = made;
    }
    async function use(delay: number) {
      await turns(delay);
      await (mended ? asyncWith(lock, connect) : connect());
    }
    async function main() {
      await gather([use(0), use(3)]);
      open.delete(connection as unknown as object);
    }
    return { main: main(), check: () => expectThat(open.size === 0, 'a connection is left open') };
  }),
  specimen('a list that shrinks while it is read', (mended) => () => {
    const jobs = ['a', 'b', 'c'];
    const seen: string[] = [];
    let all = '';
    async function read() {
      all = jobs.join('');
      const list = mended ? [...jobs] : jobs;
      for (const job of list) {
        seen.push(job);
        await turns(1);
      }
    }
    async function drop() {
      await turns(6);
      jobs.shift();
    }
    return {
      main: gather([read(), drop()]),
      check: () => expectThat(seen.join('') === all, `of ${all} saw ${seen.join('')}`),
    };
  }),
  specimen('more guests than seats', (mended) => () => {
    let seats = 1;
    const guests: string[] = [];
    const lock = new Lock();
    async function book(name: string) {
      if (seats === 0) return;
      await turns(1);
      seats -= 1;
      guests.push(name);
    }
    async function arrive(name: string, delay: number) {
      await turns(delay);
      await (mended ? asyncWith(lock, () => book(name)) : book(name));
    }
    return {
      main: gather([arrive('ann', 0), arrive('bo', 3)]),
      check: () => expectThat(guests.length === 1, `seated ${guests.length}`),
    };
  }),
  specimen('one connection lent to two', (mended) => () => {
    const free = [{ users: 0 }, { users: 0 }];
    async function borrow(delay: number) {
      await turns(delay);
      const connection = mended ? free.shift() : free[0];
      if (connection === undefined) return;
      await turns(1);
      if (!mended) free.shift();
      connection.users += 1;
      expectThat(connection.users === 1, 'lent twice');
      await turns(1);
      connection.users -= 1;
      free.push(connection);
    }
    return gather([borrow(0), borrow(5)]);
  }),
  specimen('settings written from an old copy', (mended) => () => {
    let settings: Record<string, number> = {};
    async function save(delay: number, key: string) {
      await turns(delay);
      const copy = { ...settings, [key]: 1 };
      await turns(1);
      settings = mended ? { ...settings, [key]: 1 } : copy;
    }
    return {
      main: gather([save(0, 'a'), save(3, 'b')]),
      check: () => expectThat(Object.keys(settings).length === 2, 'a setting is lost'),
    };
  }),
];
