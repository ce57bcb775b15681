/** Why a database cannot be used, in words for the operator. */
export type DatabaseErrorCode =
  | 'not-a-database'
  | 'not-writable'
  | 'in-use'
  | 'migration-failed'
  | 'storage-full'
  | 'stale-attempt';

/** Thrown by everything in this package that fails for a reason somebody can act on. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
