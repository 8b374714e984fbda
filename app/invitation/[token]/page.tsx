import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { InvitationView } from '@/components/registrations/invitation-view';
import { env } from '@/lib/platform/env';
import { clientAddress, withinRate } from '@/lib/platform/rate';
import { getInvitation } from '@/lib/registrations/guests/queries';
import { switchLocaleAction } from '../../(staff)/actions';
import { answerInvitationAction } from './actions';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('registrations.invitation'))('title'), robots: { index: false } };
}

/** For guests without an account; who tries links at random is shown the same as for one that is gone. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const asked = new Request('http://app.invalid', { headers: await headers() });
  const invitation = (await withinRate('signIn', clientAddress(asked))) ? await getInvitation(token, new Date()) : null;
  return (
    <InvitationView
      invitation={invitation}
      token={token}
      answer={answerInvitationAction}
      municipality={env().municipality}
      switchLocale={switchLocaleAction}
    />
  );
}
