import 'server-only';
import { headers } from 'next/headers';
import { clientAddress, withinRate, type RateKind } from './rate';

/**
 * The wrapper for the few actions that anybody may call, also signed out: they change only the caller's own cookies, or
 * what a guest's own link opens. Past the limit (none where `rate` is null) nothing is done, and a page that counts by the
 * same limit says so. Everything else goes through action.ts.
 */
export function definePublicAction(run: (data: FormData) => Promise<unknown>, { rate = 'write' }: { rate?: RateKind | null } = {}) {
  return async (data: FormData): Promise<void> => {
    const request = new Request('http://app.invalid', { headers: await headers() });
    if (rate === null || (await withinRate(rate, clientAddress(request)))) await run(data);
  };
}
