import { CourseError } from '@yieldpoint/course';
import { DatabaseError } from '@yieldpoint/database';
import { WallsMissingError, WorkersUnavailableError } from '@yieldpoint/sandbox';
import { ConfigError, type Config } from './config.ts';

/** Why the grader could not start, in words for the operator; undefined when only a stack trace can tell. */
export function explainStartFailure(error: unknown, { PORT, HOST }: Config): string | undefined {
  const isExplained =
    error instanceof ConfigError ||
    error instanceof DatabaseError ||
    error instanceof CourseError ||
    error instanceof WallsMissingError ||
    error instanceof WorkersUnavailableError;
  if (isExplained) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `PORT: ${PORT} is in use. Stop what listens there, or choose another PORT.`;
    case 'EACCES':
      return `PORT: this user may not listen on ${PORT}. Choose a PORT above 1023.`;
    case 'EADDRNOTAVAIL':
      return `HOST: this machine has no address ${HOST}.`;
    default:
      return undefined;
  }
}
