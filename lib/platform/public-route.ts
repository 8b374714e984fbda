import 'server-only';
import { randomUUID } from 'node:crypto';
import { log } from './log';
import { isSameOrigin } from './posts';
import { clientAddress, withinRate, type RateKind } from './rate';
import { problem } from './route';

type Definition<Params> = {
  name: string;
  rate: RateKind;
  handle: (request: Request, params: Params, now: Date) => Promise<Response>;
};

/**
 * A handler that anybody may call, also signed out: what opens something has its own secret, and guesses are counted
 * by where they come from. Everything else goes through route.ts.
 */
export function definePublicRoute<Params = Record<string, never>>({ name, rate, handle }: Definition<Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const writes = request.method !== 'GET' && request.method !== 'HEAD';
      if (writes && !isSameOrigin(request)) return problem(403, 'crossSite');
      if (!(await withinRate(rate, `${name} ${clientAddress(request)}`))) return problem(429, 'tooManyRequests');
      return await handle(request, await context.params, new Date());
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      log().error({ route: name, reference, err: error });
      return problem(500, 'unexpected', { reference });
    }
  };
}
