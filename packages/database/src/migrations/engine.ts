import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRISMA_FOLDER } from './list.ts';

const schemaPath = join(PRISMA_FOLDER, 'schema.prisma');

/** `schema.prisma` as the engine takes it. */
export function schemaFile(): { path: string; content: string } {
  return { path: schemaPath, content: readFileSync(schemaPath, 'utf8') };
}

/**
 * Prisma's schema engine, in WebAssembly: nothing is downloaded, nothing is spawned.
 * The engine leaves its connections open, so they are closed with it here.
 */
export async function withEngine<Result>(
  factory: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const connections: { dispose(): Promise<void> }[] = [];
  const remember = async <Connection extends { dispose(): Promise<void> }>(opened: Promise<Connection>) => {
    const connection = await opened;
    connections.push(connection);
    return connection;
  };
  const bound = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => remember(factory.connect()),
    connectToShadowDb: () => remember(factory.connectToShadowDb()),
  });
  const { path, content } = schemaFile();
  try {
    const engine = await SchemaEngine.new({ datamodels: [[path, content]] }, () => {}, bound);
    try {
      return await use(engine);
    } catch (error) {
      // The engine tells only a number; the driver's own error says what went wrong.
      throw bound.errorRegistry.consumeError(0)?.error ?? error;
    } finally {
      engine.free();
    }
  } finally {
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
}
