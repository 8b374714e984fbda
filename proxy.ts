import { NextResponse, type NextRequest } from 'next/server';
import { env } from './lib/platform/env';
import { refusePost } from './lib/platform/posts';

/**
 * Where forms may lead. Chromium holds the rule against every redirect after the post, and a municipality's federation
 * may send the browser over several hosts to its sign-in page; so with a provider, any https host will do.
 */
function formTargets(): string {
  const { oidc } = env();
  return oidc ? `'self' https: ${new URL(oidc.issuer).origin}` : "'self'";
}

/**
 * Gives each page its own nonce, so that only our scripts run, and tells the page its own address for the way back
 * after signing in. A post that no page of ours sent ends here, for the framework would answer it with an error of the
 * server. Static files and the API pass by: the proxy costs throughput.
 */
export async function proxy(request: NextRequest) {
  const refusal = request.method === 'POST' ? await refusePost(request) : null;
  if (refusal) return refusal;
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const development = !env().production;
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${formTargets()}`,
    "frame-ancestors 'none'",
  ].join('; ');

  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-nonce', nonce);
  headers.set('x-uge13-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/|fonts/|icons/|offline/|sw.js|favicon|signin/start).*)' }],
};
