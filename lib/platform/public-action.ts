import 'server-only';
import { headers } from 'next/headers';
import { clientAddress, withinRate } from './rate';

/**
 * The wrapper for the few actions that anybody may call, also signed out: they change only the caller's own cookies.
 * Everything else goes through action.ts.
 */
export function definePublicAction(run: (data: FormData) => Promise<void>, { limited = true } = {}) {
  return async (data: FormData): Promise<void> => {
    if (!limited) return run(data);
    const request = new Request('http://app.invalid', { headers: await headers() });
    if (await withinRate('write', clientAddress(request))) await run(data);
  };
}
