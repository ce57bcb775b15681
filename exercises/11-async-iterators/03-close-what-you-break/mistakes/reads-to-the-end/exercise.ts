export interface Connection {
  fetch(table: string, page: number): Promise<string[]>;
  close(): Promise<void>;
}

export interface Database {
  connect(): Promise<Connection>;
}

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

export async function find(
  database: Database,
  table: string,
  matches: (row: string) => Promise<boolean>,
): Promise<string | undefined> {
  let found: string | undefined;
  for await (const row of rows(database, table)) {
    if (found === undefined && (await matches(row))) found = row;
  }
  return found;
}

export async function* head(database: Database, table: string, count: number): AsyncGenerator<string> {
  let left = count;
  await using all = rows(database, table);
  for await (const row of all) {
    yield row;
    left -= 1;
    if (left === 0) break;
  }
}
