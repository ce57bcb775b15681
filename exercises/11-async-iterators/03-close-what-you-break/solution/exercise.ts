import { aclosing, asyncWith } from '@yieldpoint/asyncio';

export interface Connection {
  /** A page of a table, counted from 0; empty behind the last one. */
  fetch(table: string, page: number): Promise<string[]>;
  close(): Promise<void>;
}

export interface Database {
  /** Waits until a connection is free. */
  connect(): Promise<Connection>;
}

/** The rows of a table, page by page, over a connection of its own. */
export async function* rows(database: Database, table: string): AsyncGenerator<string> {
  const connection = await database.connect();
  try {
    for (let page = 0; ; page += 1) {
      const found = await connection.fetch(table, page);
      if (found.length === 0) return;
      for (const row of found) yield row;
    }
  } finally {
    await connection.close();
  }
}

/** The first row for which `matches` says yes. */
export async function find(
  database: Database,
  table: string,
  matches: (row: string) => Promise<boolean>,
): Promise<string | undefined> {
  return await asyncWith(aclosing(rows(database, table)), async (all) => {
    for await (const row of all) {
      if (await matches(row)) return row;
    }
    return undefined;
  });
}

/** The first `count` rows, at least one. */
export async function* head(database: Database, table: string, count: number): AsyncGenerator<string> {
  await using all = rows(database, table);
  let left = count;
  for await (const row of all) {
    yield row;
    left -= 1;
    if (left === 0) break;
  }
}
