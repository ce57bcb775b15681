export * from './database.ts';
export * from './errors.ts';
export * from './repositories/guests.ts';
export * from './repositories/submissions.ts';
export { openSqlite } from './sqlite/open.ts';
