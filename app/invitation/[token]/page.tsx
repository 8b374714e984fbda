import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { OwnDay } from '@/components/event-day/own-day';
import { InvitationView } from '@/components/registrations/invitation-view';
import { listOwnGroups } from '@/lib/event-day/groups/queries';
import { getOwnCodes } from '@/lib/event-day/queries';
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
  const now = new Date();
  const invitation = (await withinRate('signIn', clientAddress(asked))) ? await getInvitation(token, now) : null;
  const event = invitation?.event;
  const seat = event?.state === 'published' && invitation?.mine?.state === 'registered' ? invitation.mine.registrationId : null;
  return (
    <InvitationView
      invitation={invitation}
      ownDay={event && seat && <OwnDay codes={event.ends > now ? getOwnCodes(event.id, seat) : null} groups={await listOwnGroups(seat)} />}
      token={token}
      answer={answerInvitationAction}
      municipality={env().municipality}
      switchLocale={switchLocaleAction}
    />
  );
}
