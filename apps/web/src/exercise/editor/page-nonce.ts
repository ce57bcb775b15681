/**
 * The nonce of the document that is open. A page reached by a link within the course is rendered for
 * a request with another nonce, while the browser still holds to the policy of the first.
 */
export const pageNonce = (): string =>
  document.querySelector<HTMLElement>('script[nonce], link[nonce]')?.nonce ?? '';
