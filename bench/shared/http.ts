import http from 'node:http';

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string; milliseconds: number };

type Request = {
  url: string;
  cookie?: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  agent?: http.Agent;
};

/** One request and its whole answer. Node's own client, since fetch follows redirects and shares a pool. */
export function ask({ url, cookie, method = 'GET', headers = {}, body, agent }: Request): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const own = {
      ...(cookie && { cookie }),
      ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
    };
    const request = http.request(url, { method, agent, headers: { ...own, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: text,
          milliseconds: performance.now() - started,
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** A socket for everybody: what a thousand browsers at once would open. */
export const crowd = (size: number) => new http.Agent({ keepAlive: true, maxSockets: size, maxFreeSockets: size });
