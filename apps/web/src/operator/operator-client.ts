import { createClient } from '@yieldpoint/protocol/client';
import type { Client } from '@yieldpoint/protocol/client';

/** The grader for who shows this token. */
export const operatorClient = (token: string): Pick<Client, 'getOperatorState' | 'regrade'> =>
  createClient({
    origin: '',
    fetch: (url, init) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token}`);
      return fetch(url, { ...init, headers });
    },
  });
