import { ApiError, errorFrom } from './api-error.ts';

/** The part of `fetch` that the client uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface RequestOptions {
  signal?: AbortSignal | undefined;
  /** Sent as JSON by POST; without it the request is a GET. */
  body?: unknown;
}

/** Sends one request and gives its JSON. Throws ApiError, or the signal's reason when aborted. */
export type Send = (path: string, options?: RequestOptions) => Promise<unknown>;

export function createSend(origin: string, fetch: Fetch): Send {
  return async (path, { signal, body } = {}) => {
    const init: RequestInit = { credentials: 'same-origin', ...(signal && { signal }) };
    if (body !== undefined) {
      init.method = 'POST';
      init.headers = { 'content-type': 'application/json' };
      init.body = JSON.stringify(body);
    }
    let response: Response;
    try {
      response = await fetch(`${origin}/api${path}`, init);
    } catch (cause) {
      signal?.throwIfAborted();
      throw new ApiError('network', 0, 'The server could not be reached.', {}, { cause });
    }
    const answer = await readJson(response, signal);
    if (!response.ok) throw errorFrom(response.status, answer);
    if (answer === undefined) throw new ApiError('bad-answer', response.status, 'The answer is not JSON.');
    return answer;
  };
}

async function readJson(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}
