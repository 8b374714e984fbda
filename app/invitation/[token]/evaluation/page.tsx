import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { GuestEvaluation } from '@/components/evaluations/guest-evaluation';
import { getGuestTurn } from '@/lib/evaluations/queries';
import { env } from '@/lib/platform/env';
import { clientAddress, withinRate } from '@/lib/platform/rate';
import { findGuest } from '@/lib/registrations/guests/queries';
import { switchLocaleAction } from '../../../(staff)/actions';
import { evaluateInvitationAction } from './actions';

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ missing?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evaluations'))('title'), robots: { index: false } };
}

/** For guests without an account; who tries links at random is shown the same as for one that is gone. */
export default async function GuestEvaluationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const asked = new Request('http://app.invalid', { headers: await headers() });
  const guest = (await withinRate('signIn', clientAddress(asked))) ? await findGuest(token) : null;
  return (
    <GuestEvaluation
      event={guest && (await getGuestTurn(guest, new Date()))}
      token={token}
      missing={(await searchParams).missing === '1'}
      municipality={env().municipality}
      send={evaluateInvitationAction}
      switchLocale={switchLocaleAction}
    />
  );
}
