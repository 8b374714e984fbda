import 'server-only';
import { headers } from 'next/headers';
import { env } from '@/lib/platform/env';
import { clientAddress, withinRate } from '@/lib/platform/rate';
import { findGuest } from '@/lib/registrations/guests/queries';
import { switchGuestLocaleAction } from './actions';

type Guest = NonNullable<Awaited<ReturnType<typeof findGuest>>>;
export type GuestProps = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * Whose link it is, and what every page behind it needs. Who tries links at random is shown the same as for one that is
 * gone; where too many ask from one address nobody is looked up, and nobody is told that their invitation is gone.
 */
export async function loadGuest(params: GuestProps['params']): Promise<{ guest: Guest | null | 'busy'; page: { token: string; municipality: string; switchLocale: typeof switchGuestLocaleAction } }> {
  const { token } = await params;
  const asked = new Request('http://app.invalid', { headers: await headers() });
  const guest = (await withinRate('invitation', clientAddress(asked))) ? await findGuest(token) : 'busy';
  return { guest, page: { token, municipality: env().municipality, switchLocale: switchGuestLocaleAction } };
}
