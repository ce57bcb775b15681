/** A host as browsers send it: a name or an address, and perhaps a port. Anything else never reaches a header. */
const HOST = /^(?:[a-z\d.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

export interface PolicyRequest {
  nonce: string;
  /** The host the browser speaks to. */
  host: string | null;
  /** React's development build evaluates strings to rebuild stacks. */
  development: boolean;
}

/**
 * The content security policy of one page. Scripts run only from our own files or with this request's nonce;
 * connections go only to our own host, the websocket included.
 */
export function contentSecurityPolicy({ nonce, host, development }: PolicyRequest): string {
  const sockets = host && HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'${development ? ` 'unsafe-eval'` : ''}`,
    `script-src-attr 'none'`,
    // Snippets run in workers, which have policies of their own: worker-headers.ts.
    `worker-src 'self'`,
    `style-src-elem 'self' ${development ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    // Panel sizes are style attributes; they can carry no script and load nothing but from the lines below.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${sockets}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** 128 random bits, as the policy asks for. */
export function createNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
