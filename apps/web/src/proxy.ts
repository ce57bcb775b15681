import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { LOCALE_COOKIE, splitPath } from './i18n/locale.ts';
import { negotiateLocale } from './i18n/negotiate.ts';
import { contentSecurityPolicy, createNonce } from './security/csp.ts';

/** Every page request passes here: an address without a language gets one, every page gets its policy. */
export function proxy(request: NextRequest): NextResponse {
  return splitPath(request.nextUrl.pathname) ? servePage(request) : redirectToLocale(request);
}

function redirectToLocale(request: NextRequest): NextResponse {
  const locale = negotiateLocale(
    request.cookies.get(LOCALE_COOKIE)?.value,
    request.headers.get('accept-language'),
  );
  const url = request.nextUrl.clone();
  url.pathname = `/${locale}${url.pathname === '/' ? '' : url.pathname}`;
  const response = NextResponse.redirect(url, 307);
  response.headers.set('Vary', 'Accept-Language, Cookie');
  return response;
}

function servePage(request: NextRequest): NextResponse {
  const nonce = createNonce();
  const policy = contentSecurityPolicy({
    nonce,
    host: request.headers.get('host'),
    development: process.env.NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  matcher: ['/((?!api/|_next/|workers/|icon\\.svg|favicon\\.ico|robots\\.txt).*)'],
};
