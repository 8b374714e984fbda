import 'server-only';
import { randomUUID } from 'node:crypto';
import { getActor } from './auth/actor';
import type { Actor } from './auth/types';
import { readFormValues } from './form-data';
import type { FormValues } from './form-state';
import { log } from './log';
import { isSameOrigin, MOST_BYTES } from './posts';
import { withinRate, type RateKind } from './rate';
import { refuse, succeed, type Result } from './result';

type Definition<Params> = {
  name: string;
  allow: (actor: Actor) => boolean;
  rate?: RateKind;
  /** For what a plain form posts to: the page that says in words why it was refused, given `?problem=<reason>`. */
  formPage?: string;
  handle: (actor: Actor, request: Request, params: Params, now: Date) => Promise<Response>;
};

export function problem(status: number, reason: string, extra: Record<string, unknown> = {}): Response {
  return Response.json({ reason, ...extra }, { status, headers: { 'cache-control': 'no-store' } });
}

/** Sends a browser on to a page of ours after a post. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
}

/** The one way to make a route handler for somebody signed in: same-origin writes only, counted, never a stack trace. */
export function defineRoute<Params = Record<string, never>>(definition: Definition<Params>) {
  const { formPage } = definition;
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    // Somebody who looks at a page is answered with a page, a program with a status.
    const readable = formPage !== undefined && (request.headers.get('accept') ?? '').includes('text/html');
    const answer = (status: number, reason: string, extra?: Record<string, unknown>) =>
      readable ? seeOther(`${formPage}?problem=${reason}`) : problem(status, reason, extra);
    try {
      const writes = request.method !== 'GET' && request.method !== 'HEAD';
      if (writes && !isSameOrigin(request)) return problem(403, 'crossSite');
      const actor = await getActor();
      if (!actor) return answer(401, 'signedOut');
      if (!definition.allow(actor)) return answer(403, 'notAllowed');
      if (!(await withinRate(definition.rate ?? 'write', actor.id))) return answer(429, 'tooManyRequests');
      return await definition.handle(actor, request, await context.params, new Date());
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      log().error({ route: definition.name, reference, err: error });
      return answer(500, 'unexpected', { reference });
    }
  };
}

/** What a plain form posted, by name; null when it is none or larger than any form of ours. */
export async function readForm(request: Request): Promise<FormValues | null> {
  if (!(request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) return null;
  const text = await readText(request);
  if (text === null) return null;
  const data = new FormData();
  for (const [name, value] of new URLSearchParams(text)) data.append(name, value);
  return readFormValues(data);
}

/** The JSON body, or null when it is none or larger than any form of ours. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The body as text, or null when it is no UTF-8 or larger than the limit. */
async function readText(request: Request): Promise<string | null> {
  const bytes = await readBytes(request, MOST_BYTES);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The body, or null when there is none or it is larger than the limit; reads no further than that. */
async function readBytes(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most || !request.body) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export type Upload = { values: FormValues; file: { name: string; bytes: Buffer } };

/** What a form with one file in it posted: `file` is the field's name. `most` is how large the file may be, in bytes. */
export async function readUpload(request: Request, most: number): Promise<Result<Upload, { reason: 'fileTooLarge' | 'invalid' | 'noFile' }>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data;.*boundary=[^;\s]/.test(type)) return refuse('invalid');
  if (Number(request.headers.get('content-length') ?? 0) > most + MOST_BYTES) return refuse('fileTooLarge');
  const body = await readBytes(request, most + MOST_BYTES);
  if (!body) return refuse('fileTooLarge');
  try {
    const data = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const file = data.get('file');
    // A form whose file was not chosen posts one without a name.
    if (!(file instanceof File) || (file.name === '' && file.size === 0)) return refuse('noFile');
    if (file.size > most) return refuse('fileTooLarge');
    return succeed({ values: readFormValues(data), file: { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) } });
  } catch {
    return refuse('invalid');
  }
}
