import { DatabaseError } from '@yieldpoint/database';
import type { ErrorCode } from '@yieldpoint/protocol';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { ApiError } from './api-error.ts';

const fastifyCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-media-type',
  FST_ERR_CTP_EMPTY_TYPE: 'wrong-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-request',
};

/** Whatever was thrown, as an error of the contract. What nobody foresaw is `internal`, its cause kept for the log. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof DatabaseError && error.code === 'storage-full') {
    return new ApiError('storage-full', undefined, { cause: error });
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ instancePath, message }) => ({ path: instancePath, message }));
    return new ApiError('invalid-request', { in: error.validationContext, issues });
  }
  const { code, statusCode } = propertiesOf(error);
  const known = typeof code === 'string' ? fastifyCodes[code] : undefined;
  if (known) return new ApiError(known);
  const isClients = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
  return new ApiError(isClients ? 'invalid-request' : 'internal', undefined, { cause: error });
}

function propertiesOf(error: unknown): { code?: unknown; statusCode?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}
