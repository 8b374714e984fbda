import type { NextRequest } from 'next/server';
import en from '@/messages/en/app.json';
import da from '@/messages/da/app.json';
import { localeCookie, readLocale } from './i18n/locale';

/** Larger than any form of ours can be, with every text at its limit. */
export const MOST_BYTES = 256 * 1024;

/** Browsers send one or the other with every write; a request with neither did not come from our page. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (!origin) return site === 'same-origin';
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Whether a body says that it is no larger than a form can be. Browsers always say; one in pieces may be any size. */
export function isWithinLimit(request: Request): boolean {
  // The framework sends an action on to the page that has it in pieces, and counts them itself.
  if (request.headers.has('transfer-encoding')) return request.headers.has('x-action-forwarded');
  return Number(request.headers.get('content-length') ?? 0) <= MOST_BYTES;
}

/**
 * Whether a form can be read to its end. The framework answers one that breaks off with an error of the server, and
 * without scripts with a page of its own, in English; what is read here is a copy that it makes in any case. What a script
 * of ours sends is well made, so there only its end is looked for: a thousand at once would feel a second reading.
 */
export async function isReadable(request: Request): Promise<boolean> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/')) return true;
  if (!request.headers.has('next-action')) return request.formData().then(() => true, () => false);
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  const body = Buffer.from(await request.arrayBuffer());
  return boundary !== undefined && body.subarray(-boundary.length - 6).includes(`--${boundary}--`);
}

type Problem = keyof typeof da.posts;
const statuses: Record<Problem, number> = { crossSite: 403, tooLarge: 413, unreadable: 400 };

/** The answer, in the reader's words, to a post that no page of ours sends; null for one that may go on. */
export async function refusePost(request: NextRequest): Promise<Response | null> {
  const refuse = (problem: Problem) => {
    const { posts } = readLocale(request.cookies.get(localeCookie)?.value) === 'en' ? en : da;
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(posts[problem], { status: statuses[problem], headers });
  };
  if (!isSameOrigin(request)) return refuse('crossSite');
  if (!isWithinLimit(request)) return refuse('tooLarge');
  return (await isReadable(request)) ? null : refuse('unreadable');
}
