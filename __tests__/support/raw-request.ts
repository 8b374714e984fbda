import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { actions, pages, type Things } from './access-table';

export type RawAnswer = { status: number; headers: http.IncomingHttpHeaders; body: string };
type Request = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Without a length, piece by piece, as somebody sends who does not want to say how much is coming. */
  chunked?: boolean;
};

const PATIENCE_MS = 60_000;

const LARGE = 1_000_000;

/**
 * One request as it is written, over a connection of its own. An answer that comes before all is sent counts, too; when
 * the server has hung up on a large body before we could read why, it is asked again.
 */
export async function send(url: string, request: Request = {}): Promise<RawAnswer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendOnce(url, request);
    } catch (error) {
      const hungUp = ['EPIPE', 'ECONNRESET'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!hungUp || Buffer.byteLength(request.body ?? '') < LARGE || tries === 5) throw error;
    }
  }
}

function sendOnce(url: string, { method = 'GET', headers = {}, body, chunked = false }: Request): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    // By number: to look a name up for each of thousands of connections takes longer than to make them.
    const { host, hostname } = new URL(url);
    const to = hostname === 'localhost' ? '127.0.0.1' : hostname;
    const request = http.request(url, { hostname: to, method, agent: false, timeout: PATIENCE_MS, headers: { host, ...length, ...headers } });
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      const parts: Buffer[] = [];
      const done = () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() });
      response.on('data', (part: Buffer) => parts.push(part)).on('end', done).on('error', done);
    });
    request.on('timeout', () => request.destroy(new Error(`no answer from ${url.slice(0, 200)}`)));
    request.on('error', (error) => answered || reject(error));
    if (chunked) request.write(body ?? '');
    request.end(chunked ? undefined : body);
  });
}

export type Field = readonly [name: string, value: string | Buffer];

/** Fields as a form with an action posts them; a value may be bytes that are no text. */
export function multipart(fields: readonly Field[]): { body: Buffer; contentType: string } {
  // As long as a browser's: a shorter one is no boundary to some who read it.
  const boundary = '----------------uge13hostile';
  const parts = fields.flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', '%22')}"\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
  return { body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]), contentType: `multipart/form-data; boundary=${boundary}` };
}

type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> };
let manifest: Manifest | undefined;

/** The build's own list of its actions; read once, for it is long and asked for with every call. */
function readManifest(): Manifest {
  const folder = path.resolve(__dirname, '../..', process.env.UGE13_DIST_DIR || '.next');
  return (manifest ??= JSON.parse(readFileSync(path.join(folder, 'server/server-reference-manifest.json'), 'utf8')) as Manifest);
}

/** The id by which the build knows an action, given its name. */
export const actionId = (name: string): string => entryOf(name).id;

/** The address of a page that holds the action: called from another, the framework would send it on without its fields. */
export function homeOf(name: string, things: Things): string {
  const folder = entryOf(name).folders.find((each) => pages[each]);
  return folder ? pages[folder]!.path(things) : '/';
}

function entryOf(name: string): { id: string; folders: string[] } {
  const [id, entry] = Object.entries(readManifest().node).find(([, { exportedName }]) => exportedName === name) ?? [];
  if (!id || !entry) throw new Error(`${name} is on no page`);
  return { id, folders: Object.keys(entry.workers).map((worker) => worker.replace(/^app/, '').replace(/\/page$/, '')) };
}

/** The names of all actions, out of the table of who may call them. */
export const actionNames = Object.keys(actions).map((key) => key.split(' ')[1]!);

type Post = { url: string; action: string; cookie?: string; origin?: string; fields: readonly Field[]; chunked?: boolean };

/** Calls an action as a browser with scripts does, from the page at `url`. */
export function callAction({ url, action, cookie, origin, fields, chunked }: Post): Promise<RawAnswer> {
  const { body, contentType } = multipart([...fields.map(([name, value]) => [`_1_${name}`, value] as const), ['0', '[{"status":"idle"},"$K1"]']]);
  const headers = {
    'content-type': contentType,
    accept: 'text/x-component',
    'next-action': actionId(action),
    origin: origin ?? new URL(url).origin,
    ...(cookie && { cookie }),
  };
  return send(url, { method: 'POST', headers, body, chunked });
}

export type Outcome = { status: string; reason?: string };

/** What the action answered: its state, and why not; a redirect is what comes after it was done. */
export function outcomeOf({ headers, body, status }: RawAnswer): Outcome {
  if (headers['x-action-redirect']) return { status: 'done' };
  const said = /"status":"(invalid|refused|done)"/.exec(body)?.[1];
  if (!said) return { status: `${status} ${body.slice(0, 200)}` };
  const reason = said === 'refused' ? /"refusal":\{[^}]*?"reason":"(\w+)"/.exec(body)?.[1] : undefined;
  return reason ? { status: said, reason } : { status: said };
}

/** The fields that a form which was refused as it is filled in says are wrong. */
export function wrongFieldsIn({ body }: RawAnswer): string[] {
  const errors = /"errors":(\{[^}]*\})/.exec(body)?.[1];
  return errors ? Object.keys(JSON.parse(errors) as object) : [];
}
