import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/lib/platform/auth/options';
import { clientAddress, withinRate } from '@/lib/platform/rate';
import { isWithinLimit } from '@/lib/platform/posts';
import { problem } from '@/lib/platform/route';

type Context = { params: Promise<{ nextauth: string[] }> };

// Built at each request, for the settings are not known when the app is built.
const handle = (request: NextRequest, context: Context) => NextAuth(request, context, authOptions());

export const GET = handle;

export async function POST(request: NextRequest, context: Context) {
  if (!(await withinRate('signIn', clientAddress(request)))) return problem(429, 'tooManyRequests');
  // next-auth reads whatever comes, whole, and fails at what it cannot read.
  if (!isWithinLimit(request)) return problem(413, 'tooLarge');
  try {
    return await handle(request, context);
  } catch (error) {
    // It throws at a body that cannot be parsed; that is the sender's mistake, and not one of ours.
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    return problem(400, 'unreadable');
  }
}
