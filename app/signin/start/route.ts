import NextAuth from 'next-auth';
import { NextRequest, NextResponse } from 'next/server';
import { authOptions } from '@/lib/platform/auth/options';
import { safePath } from '@/lib/platform/auth/next-path';

/**
 * Fetches next-auth's anti-forgery cookie before the sign-in page is shown, so that the page's plain forms work
 * without scripts. A page cannot set cookies; a route handler can.
 */
export async function GET(request: NextRequest) {
  const query = request.nextUrl.searchParams;
  const csrfUrl = new URL('/api/auth/csrf', request.nextUrl);
  const answer: Response = await NextAuth(
    new NextRequest(csrfUrl, { headers: request.headers }),
    { params: Promise.resolve({ nextauth: ['csrf'] }) },
    authOptions(),
  );
  const target = new URLSearchParams({ started: '1', next: safePath(query.get('next')) });
  const error = query.get('error');
  if (error) target.set('error', error);
  const response = new NextResponse(null, { status: 303, headers: { location: `/signin?${target}` } });
  for (const cookie of answer.headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  return response;
}
