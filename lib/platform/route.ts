import 'server-only';
import { randomUUID } from 'node:crypto';
import { getActor } from './auth/actor';
import type { Actor } from './auth/types';
import { log } from './log';
import { withinRate, type RateKind } from './rate';

const MOST_BYTES = 256 * 1024;

type Definition<Params> = {
  name: string;
  allow: (actor: Actor) => boolean;
  rate?: RateKind;
  handle: (actor: Actor, request: Request, params: Params, now: Date) => Promise<Response>;
};

export function problem(status: number, reason: string, extra: Record<string, unknown> = {}): Response {
  return Response.json({ reason, ...extra }, { status, headers: { 'cache-control': 'no-store' } });
}

/** The one way to make a route handler for somebody signed in: same-origin writes only, counted, never a stack trace. */
export function defineRoute<Params = Record<string, never>>(definition: Definition<Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const writes = request.method !== 'GET' && request.method !== 'HEAD';
      if (writes && !isSameOrigin(request)) return problem(403, 'crossSite');
      const actor = await getActor();
      if (!actor) return problem(401, 'signedOut');
      if (!definition.allow(actor)) return problem(403, 'notAllowed');
      if (!(await withinRate(definition.rate ?? 'write', actor.id))) return problem(429, 'tooManyRequests');
      return await definition.handle(actor, request, await context.params, new Date());
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      log().error({ route: definition.name, reference, err: error });
      return problem(500, 'unexpected', { reference });
    }
  };
}

/** Browsers send one or the other with every write; a request with neither did not come from our page. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/** The JSON body, or null when it is none or larger than any form of ours; reads no further than the limit. */
export async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES || !request.body) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    return null;
  }
}
