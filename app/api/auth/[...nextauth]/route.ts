import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/lib/platform/auth/options';
import { clientAddress, withinRate } from '@/lib/platform/rate';
import { problem } from '@/lib/platform/route';

type Context = { params: Promise<{ nextauth: string[] }> };

// Built at each request, for the settings are not known when the app is built.
const handle = (request: NextRequest, context: Context) => NextAuth(request, context, authOptions());

export const GET = handle;

export async function POST(request: NextRequest, context: Context) {
  if (!(await withinRate('signIn', clientAddress(request)))) return problem(429, 'tooManyRequests');
  return handle(request, context);
}
